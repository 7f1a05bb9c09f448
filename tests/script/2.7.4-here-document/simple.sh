cat <<E
line 1
line 2
E
