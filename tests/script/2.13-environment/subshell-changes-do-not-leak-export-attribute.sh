v=1
(export v)
"$SH" -c 'echo ${v-unset}'
