trap 'echo "a '"'b'"' c"' USR1
kill -USR1 $$
