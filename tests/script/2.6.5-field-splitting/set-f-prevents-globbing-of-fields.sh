touch f1
set -f
x='f* g'
printf '<%s>' $x; echo
