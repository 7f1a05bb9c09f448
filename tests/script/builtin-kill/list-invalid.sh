kill -l 300
echo $?
kill -l 0
echo $?
kill -l NOSUCH
echo $?
