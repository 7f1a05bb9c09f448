v=old; set -a
"$SH" -c 'echo ${v-unset}'
