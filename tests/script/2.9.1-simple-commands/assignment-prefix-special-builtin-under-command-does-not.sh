a=old
a=new command :
echo $a
a=new command eval 'echo $a'
echo $a
