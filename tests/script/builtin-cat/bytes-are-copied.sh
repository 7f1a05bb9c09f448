printf 'a\0b\377\200\n\0\0' >f
cat f | od -An -tx1
cat f f >g; wc -c g
{ cat f; cat f; } | cmp - g && echo same
cat <f | cmp - f && echo same
: >empty
cat empty empty
printf %s "$(cat empty)"
i=0
while [ $i -lt 20000 ]; do echo "line $i"; i=$((i + 1)); done >long
cat long long >twice
wc -c twice long
cat long | cmp - long && echo same
