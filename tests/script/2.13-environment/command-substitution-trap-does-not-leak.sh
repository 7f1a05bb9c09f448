trap 'echo outer' USR1
x=$(trap 'echo inner' USR1; echo)
kill -s USR1 $$
