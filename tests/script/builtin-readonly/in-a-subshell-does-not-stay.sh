(readonly a=1)
a=2
echo "$a"
x=$(readonly a; echo "$a")
a=3
echo "$a $x"
