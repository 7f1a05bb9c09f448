trap 'echo first; trap "echo second" USR1' USR1
kill -USR1 $$
kill -USR1 $$
