(PATH=/nowhere; no_such_command_x 2>/dev/null; echo $?)
cat /dev/null && echo still
