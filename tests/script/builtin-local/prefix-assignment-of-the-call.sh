f() { local v; echo "${v-unset}"; v=x; }
v=1
v=2 f
echo "$v"
