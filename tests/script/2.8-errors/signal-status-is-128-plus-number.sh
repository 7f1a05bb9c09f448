{
"$SH" -c 'kill -s TERM $$'; echo $?
"$SH" -c 'kill -s KILL $$'; echo $?
"$SH" -c 'kill -s HUP $$'; echo $?
"$SH" -c 'kill -s USR1 $$'; echo $?
} 2>/dev/null
