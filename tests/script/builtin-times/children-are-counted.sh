i=0
sh -c 'i=0; while [ $i -lt 100000 ]; do i=$((i + 1)); done'
times >f
{ read a; read b; } <f
case $b in '0m0.000000s 0m0.000000s') echo none;; *) echo some;; esac
