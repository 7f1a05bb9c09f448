x=$(seq 5 | head -n 2)
echo "$x"
x=$(printf 'a\nb\n' | head -1)
echo "[$x]"
seq 3 | head -n 1 | head -n 1 | head -n 1
yes | head -n 1
