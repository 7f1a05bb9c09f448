touch a1 a2
set -- 'a*' 'b*'
echo $@ $*
echo "$@" "$*"
