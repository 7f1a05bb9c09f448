{ echo a; exit 3; echo b; } | cat
echo $?
exit 5 | true; echo $?
