f() { :; }
a=old
a=new f
echo $a
