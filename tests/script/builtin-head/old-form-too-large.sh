# -N: what is larger than a number can be is an error, and not a small number
for n in 18446744073709551616 18446744073709551617 99999999999999999999; do
	seq 3 | head -$n; echo $?
	seq 3 | tail -$n; echo $?
done
seq 3 | head -18446744073709551615
seq 3 | tail -18446744073709551615
