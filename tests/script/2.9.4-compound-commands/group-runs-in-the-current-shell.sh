{ a=1; cd /; }
echo $a $PWD
