{ for n in 10 11 12 13; do eval "exec $n>fd$n; echo $n >&$n"; done; echo in; } >f 2>g
echo out
cat f fd10 fd11 fd12 fd13
