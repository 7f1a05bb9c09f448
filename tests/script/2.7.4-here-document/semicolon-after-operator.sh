cat <<E; echo after
text
E
