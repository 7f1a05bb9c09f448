exec 3>file
sh -c 'echo child >&3'
exec 3>&-
cat file
