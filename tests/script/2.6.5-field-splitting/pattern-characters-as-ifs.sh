IFS='*?'
v='a*b?c'
set -f
printf '<%s>' $v; echo
