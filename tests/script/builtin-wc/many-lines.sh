# beyond the vectors' sums of 255, and all lengths of rests
i=0
while [ $i -lt 40 ]; do
	printf '\n%.0s' $(seq 0 $i) | wc -l
	i=$((i + 1))
done | tr '\n' ' '
echo
yes '' | head -n 100000 | wc -l
yes '' | head -n 100000 | wc -m -l
yes | head -n 70001 | wc
