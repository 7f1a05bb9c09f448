wait $$
echo $?
