readonly a=1
export a
env | grep '^a='
