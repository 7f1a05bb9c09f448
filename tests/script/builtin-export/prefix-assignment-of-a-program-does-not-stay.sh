a=1 env | grep '^a='
env | grep '^a=' || echo none
a=2
a=3 env | grep '^a='
echo "$a"
