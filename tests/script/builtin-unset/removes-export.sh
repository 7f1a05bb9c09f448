export a=1
unset a
a=2
env | grep '^a=' || echo none
