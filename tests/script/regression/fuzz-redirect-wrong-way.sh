# found by fuzz_redirect: a descriptor that is open the wrong way was refused for a group, but not for a builtin (2.7.5, 2.7.6)
true >&0 </dev/null
echo $?
true </dev/null >&0
echo $?
{ true; } </dev/null >&0
echo $?
true >/dev/null <&1
echo $?
true 0<>/dev/null >&0
echo $?
