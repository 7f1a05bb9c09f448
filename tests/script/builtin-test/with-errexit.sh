set -e
[ a = b ] || echo 1
if [ x -eq 1 ] 2>/dev/null; then :; else echo 2; fi
[ a = a ]
[ a = b ]
echo not reached
