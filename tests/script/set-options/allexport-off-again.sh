set -a; v=1; set +a; w=2
"$SH" -c 'echo ${v-unset} ${w-unset}'
