export a=
env | grep '^a='
