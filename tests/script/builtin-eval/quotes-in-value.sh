v="it's"
eval 'w=$v'
echo "$w"
