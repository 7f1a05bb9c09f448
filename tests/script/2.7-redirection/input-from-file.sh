echo line >f
read x <f
echo "$x"
cat <f
