a=1
f() { unset a; }
f
echo "${a-unset}"
