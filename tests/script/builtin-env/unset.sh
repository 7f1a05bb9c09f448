# -u leaves variables out; it is not an error when there are none of this name
export A=1 B=2
env -u A -u NONE | grep -E '^(A|B)='
env --unset=B sh -c 'echo "${A-unset} ${B-unset}"'
env -u A A=3 sh -c 'echo "$A"'
echo "$A $B"
env -u ''; echo $?
env -u A=B true; echo $?
