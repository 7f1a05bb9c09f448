command unset 'a[0]'
echo $(($? > 0))
