x=1 eval 'echo $x'
echo "$x"
