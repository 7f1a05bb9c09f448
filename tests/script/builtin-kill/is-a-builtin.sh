PATH= 
kill -0 $$
echo $?
