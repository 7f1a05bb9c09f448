readonly a=1
read a </dev/null
echo "$(($? > 1)) $a"
