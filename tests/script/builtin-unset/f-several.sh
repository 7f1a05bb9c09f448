a() { :; }
b() { :; }
unset -f a b
command -v a b || echo none
