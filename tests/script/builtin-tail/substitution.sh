x=$(seq 5 | tail -n 2)
echo "$x"
x=$(printf 'a\nb\n' | tail -1)
echo "[$x]"
seq 3 | tail -n 2 | head -n 1
tail -n 1 <<END
one
two
END
