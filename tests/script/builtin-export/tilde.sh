HOME=/home/someone
export a=~ b=x:~/y c=x~
echo "$a $b $c"
