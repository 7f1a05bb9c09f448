eval 'a=1'
echo "$a"
