f() { v=1; "$SH" -c 'echo ${v-unset}'; }
f
