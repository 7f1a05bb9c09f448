echo before
read a </dev/null
echo "after $?"
