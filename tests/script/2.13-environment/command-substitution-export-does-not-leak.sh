v=1; x=$(export v; "$SH" -c 'echo ${v-unset}'); echo $x; "$SH" -c 'echo ${v-unset}'
