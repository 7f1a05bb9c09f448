a=old
a=new echo $a
echo $a
