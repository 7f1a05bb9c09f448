trap 'echo trap' USR1
(kill -USR1 $$; echo sub)
echo after
