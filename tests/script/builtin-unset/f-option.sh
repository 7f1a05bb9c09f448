a=1
a() { echo function; }
unset -f a
echo "$a"
command -v a || echo none
