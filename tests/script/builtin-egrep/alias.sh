# egrep is grep -E
printf 'a+\naa\nb\n' | egrep 'a+|b$'
printf 'a+\naa\n' | egrep -c -F a+
printf 'a+\naa\n' | egrep -G 'a+'
PATH=/nowhere egrep; echo $?
egrep '(' /dev/null; echo $?
