cat <<E
text
