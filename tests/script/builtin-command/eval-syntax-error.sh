command eval 'if'
echo "reached"
