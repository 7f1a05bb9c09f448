export a='$x `y` "z" \' b="it's
two lines" c='*?[x]'
saved=$(export -p)
expected="$a|$b|$c"
unset a b c
eval "$saved"
[ "$a|$b|$c" = "$expected" ] && echo same
env | grep '^c='
