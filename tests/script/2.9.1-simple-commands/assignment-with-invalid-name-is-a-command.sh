1a=1 2>/dev/null; echo $?
a-b=1 2>/dev/null; echo $?
