a=1 :
echo $a
b=2 eval 'echo $b'
echo $b
