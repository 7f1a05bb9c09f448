a=1
a=2 "$SH" -c 'echo $a'
"$SH" -c 'echo ${a-unset}'
