"$SH" -c 'x=1
echo $x
echo two'
