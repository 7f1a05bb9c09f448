export a
env | grep '^a' || echo none
a=1
env | grep '^a'
