cat <<E # comment
text # no comment
E
