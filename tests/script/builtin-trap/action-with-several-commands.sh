trap 'echo a
echo b; echo c' USR1
kill -USR1 $$
