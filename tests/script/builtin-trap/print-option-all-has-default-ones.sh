trap 'echo hi' USR1
trap -p | grep -E ' (EXIT|INT|USR1|TERM|KILL|STOP)$'
