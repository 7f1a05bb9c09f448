x=$(eval 'echo inner')
echo "$x"
