printf 'a:b\nplain\n:\n\n' >f
cut -d : -f 1 f
echo --
cut -d : -f 2 f
echo --
cut -s -d : -f 1 f
echo --
cut --only-delimited -d : -f 9 f
