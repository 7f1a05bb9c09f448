HOME=/h
x=a":"~ y=a\:~
echo "$x" "$y"
