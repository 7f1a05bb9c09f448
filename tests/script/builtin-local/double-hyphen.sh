f() { local -- v=1; echo "$v"; }
f
echo "${v-unset}"
