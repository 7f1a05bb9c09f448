trap 'trap ":" USR1; echo still running the old text' USR1
kill -USR1 $$
