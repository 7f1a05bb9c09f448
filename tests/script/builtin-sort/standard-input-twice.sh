# found by fuzz_script: a line of standard input was read after its memory was given back
i=0
while [ $i -lt 9000 ]; do echo "line $((i + 10000))"; i=$((i + 1)); done >lines
for input in - /dev/stdin; do
	cat lines | sort -m - $input | sort | cmp - lines && echo same
	cat lines | sort -mu $input - $input | sort | cmp - lines && echo same
done
printf '\n\nb\n' | sort -m - - | wc -l
