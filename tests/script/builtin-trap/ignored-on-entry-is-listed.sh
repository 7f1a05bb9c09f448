trap '' USR1
"$SH" -c 'trap'
