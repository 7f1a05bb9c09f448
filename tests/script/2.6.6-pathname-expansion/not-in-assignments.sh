touch a b
x=*
echo "$x"
y=$(echo '*')
echo "$y"
