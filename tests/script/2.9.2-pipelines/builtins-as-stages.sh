echo b a | { read x y; echo $y $x; }
printf '%s\n' 3 1 2 | sort | head -n 1
