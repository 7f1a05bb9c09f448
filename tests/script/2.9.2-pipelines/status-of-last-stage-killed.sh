{ true | "$SH" -c 'kill -s KILL $$'; echo $?; } 2>/dev/null
