# what a worker takes of its input is gone for the next command, even where the input is memory
printf 'b\nb\na\n' | { uniq; cat; }
echo .
printf 'b\na\n' | { uniq /dev/null; cat; }
echo .
x=$(printf '1\n1\n' | { uniq -c; cat; }); echo "$x"
