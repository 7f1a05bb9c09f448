for x in 08 0x 1_000 9223372036854775808 -- - 1.5; do
	("$SH" -c 'x=$1; echo $((x))' sh "$x")
done
