# what does not fit into memory goes to temporary files; the order of equal lines stays
i=0
while [ $i -lt 20000 ]; do
	echo "$((i * 7919 % 20011 % 97)) $i"
	i=$((i + 1))
done >in
sort -n in >all
sort -n -S 64K in | cmp - all && echo same
sort -n -S 8K -T . in | cmp - all && echo same
sort -s -k 1,1n in >stable
sort -s -k 1,1n -S 10K in | cmp - stable && echo stable
sort -u -k 1,1n in >unique
sort -u -k 1,1n -S 4K in | cmp - unique && echo unique
sort -c -n all && echo sorted
wc -l <unique
sort -S 4K -T missing in | wc -l
ls -A
