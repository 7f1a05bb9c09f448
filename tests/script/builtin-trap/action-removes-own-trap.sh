trap 'trap - USR1; echo gone; true' USR1
kill -USR1 $$
trap
