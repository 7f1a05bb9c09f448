a=old
a=new "$SH" -c 'echo $a'
echo $a
