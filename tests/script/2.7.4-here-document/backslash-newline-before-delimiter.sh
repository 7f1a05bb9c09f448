cat <<E
text\
E
more
E
