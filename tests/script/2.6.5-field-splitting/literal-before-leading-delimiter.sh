IFS=:
x=:a
printf '<%s>' b$x; echo
