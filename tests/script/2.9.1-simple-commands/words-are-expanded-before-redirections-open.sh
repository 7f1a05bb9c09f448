echo old > f
echo $(cat f) > f
cat f
