trap 'echo caught' USR1
{ "$SH" -c 'kill -s USR1 $$; echo no'; echo $?; } 2>/dev/null
