trap 'echo trap' USR1
x=$(kill -USR1 $$; echo sub)
echo "$x"
