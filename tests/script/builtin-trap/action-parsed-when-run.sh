v=early
trap "echo $v"' $v' USR1
v=late
kill -USR1 $$
