# /dev/stdin and its like are what the command has there: a pipe, a file, nothing
log() { if [ -p /dev/stdin ]; then sed s/^/L:/; else echo none; fi; }
echo m | log
log </dev/null
printf 'file\n' >f
[ -f /dev/stdin ] <f && echo "a file"
[ -s /dev/fd/0 ] <f && echo "with bytes"
[ /proc/self/fd/0 -ef f ] <f && echo "this one"
[ -c /dev/stdin ] <f || echo "no device"
[ f -nt /dev/stdin ] <f || echo "not newer than itself"
[ -f /dev/stdout ] >g && echo "output is a file"
x=$([ -p /dev/stdout ] && [ -w /dev/stdout ] && [ ! -s /dev/stdout ] && echo pipe); echo "[$x]"
x=$([ -p /dev/stderr ] 2>&1 && echo pipe); echo "[$x]"
[ -f /dev/stdout ] 2>&1 >g && echo "the file, not what it was before"
echo kept | { test -p /dev/stdin && cat; }
printf %100000s x | if [ -p /dev/stdin ]; then wc -c; fi
[ a = /dev/stdin ] || echo "only text"
