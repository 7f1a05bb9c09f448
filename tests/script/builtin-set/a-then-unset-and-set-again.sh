set -a
x=1
unset x
x=2
set +a
env | grep '^x='
y=1
env | grep '^y=' || echo none
