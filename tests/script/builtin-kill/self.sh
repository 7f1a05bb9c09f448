"$SH" -c 'kill $$; echo no' 2>/dev/null
echo $?
