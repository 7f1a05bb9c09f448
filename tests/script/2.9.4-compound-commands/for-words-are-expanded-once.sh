x='a b'
for i in $x; do x='c d e'; echo $i; done
set 1 2
for i in "$@"; do shift; echo $i $#; done
