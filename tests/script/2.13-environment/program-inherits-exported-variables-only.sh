a=1; export b=2; export c
"$SH" -c 'echo ${a-unset} ${b-unset} ${c-unset}'
c=3; "$SH" -c 'echo $c'
