cat <<E | tr a-z A-Z
text
E
