kill -NOSUCH $$
echo $?
