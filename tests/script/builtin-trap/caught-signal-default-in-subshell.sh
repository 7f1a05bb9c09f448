trap 'echo parent' USR1
(kill -USR1 "$(exec sh -c 'echo $PPID')"; echo no) 2>/dev/null
echo "status $?"
