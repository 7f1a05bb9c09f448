printf 'a\tb\tc\td\n1\t2\t3\t4\nplain\n\tx\n' >f
cut -f 1 f
echo --
cut -f2 f
echo --
cut -f 2,4 f
echo --
cut -f 3- f
echo --
cut -f -2 f
echo --
cut -f 2-3 f
echo --
cut -f 4,1,1-2 f
echo --
cut -f 9 f
echo --
cut --fields=1 <f
cut --fields 1 <f | wc -l
