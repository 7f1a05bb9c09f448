a=1 "$SH" -c 'echo ${a-unset}'
echo ${a-unset}
