kill -s EXIT $$
echo $?
