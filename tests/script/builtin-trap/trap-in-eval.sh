eval 'trap "echo evaled" USR1'
kill -USR1 $$
