a=1
x=$(export a; env | grep '^a=')
echo "$x"
env | grep '^a=' || echo none
