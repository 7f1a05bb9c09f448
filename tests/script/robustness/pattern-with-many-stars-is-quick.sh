x=$(head -c 2000 /dev/zero | tr '\0' a)
case $x in *a*a*a*a*a*a*a*a*b) echo no;; *) echo no match;; esac
