printf '\n\n\na\n\n\n\nb\n\n' >f
cat -s f
echo .
# the run of empty lines goes on in the next file
cat -s f f
echo .
printf 'x\n \n \n' | cat -s
