PATH_LIST=/bin:/usr/bin::/opt
IFS=:
for d in $PATH_LIST; do echo "<$d>"; done
