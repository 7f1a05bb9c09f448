a=1 b=2; export b
"$SH" -c 'echo ${a-unset} ${b-unset}'
