set -- a b
eval 'echo "$2 $#"'
eval 'set -- c'
echo "$1 $#"
