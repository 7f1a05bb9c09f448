x=1 >f
echo "$x"
[ -f f ] && echo created
