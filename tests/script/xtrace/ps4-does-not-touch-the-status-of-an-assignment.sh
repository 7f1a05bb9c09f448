# 2.9.1.3: only a substitution of the command itself gives it its status
exec 2>&1
PS4='$(false)+ '
set -x
x=1
: $?
y=$(exit 3)
: $?
PS4='$(true)+ '
set -e
x=2
echo alive
