trap 'echo in-action' USR1
{ kill -USR1 $$; :; } >f
echo "--"
cat f
