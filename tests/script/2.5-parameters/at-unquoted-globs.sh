touch x1 x2
set 'x*'
echo $@; echo "$@"
