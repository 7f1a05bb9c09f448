a='$x `y` "z"' b='a\b' c="it's" e='*' f='# x' g='~' h=' ' i='a=b' j='!' k='{a,b}'
saved=$(set | grep '^[a-k]=')
expected="$a|$b|$c|$e|$f|$g|$h|$i|$j|$k"
unset a b c e f g h i j k
eval "$saved"
[ "$a|$b|$c|$e|$f|$g|$h|$i|$j|$k" = "$expected" ] && echo same
