# Processes: pipelines, subshells, background lists, programs.
set -eo pipefail
echo one | while read -r x; do echo "piped $x"; done
/bin/echo two | /bin/cat
(cd /; pwd)
x=$(/bin/echo three | /bin/cat)
echo "$x"
/bin/echo background &
wait "$!"
f() { /bin/echo "in f: $1"; }
f four
y=$(umask 022; exec /bin/echo five)
echo "$y"
! /bin/false
if (exit 3); then echo wrong; fi
/bin/echo six >out
/bin/cat <out
(exec /bin/echo seven)
