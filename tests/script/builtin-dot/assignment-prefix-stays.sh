echo 'echo $x' >file
x=1 . ./file
echo "$x"
