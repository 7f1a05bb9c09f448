export a=1
a=2
"$SH" -c 'echo $a'
unset a
"$SH" -c 'echo ${a-unset}'
