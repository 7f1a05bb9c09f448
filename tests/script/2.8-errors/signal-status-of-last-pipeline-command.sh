{ true | "$SH" -c 'kill -s TERM $$'; echo $?; } 2>/dev/null
