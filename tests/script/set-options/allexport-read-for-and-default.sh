set -a
echo r >f; read a <f
for b in f; do :; done
: ${c:=d} $((d = 4))
"$SH" -c 'echo $a $b $c $d'
