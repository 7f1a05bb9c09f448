# a command that is a builtin runs in that process; functions and special built-ins are no utilities
umask 027
gosu 12 umask
gosu 12 cat /etc/shadow 2>/dev/null
echo "status $?"
gosu 12 pwd >file
[ "$(cat file)" = "$PWD" ] && echo pwd
f() { echo function; }
gosu 12 f
echo "status $?"
gosu 12 exit 4
echo "status $?"
trap 'echo no trap' EXIT
exec gosu 12 umask
