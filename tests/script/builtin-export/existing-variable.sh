a=old
export a
env | grep '^a='
a=new
env | grep '^a='
