trap 'echo trapped' USR1
"$SH" -c "kill -s USR1 $$; echo child"
echo next
