# fgrep is grep -F
printf 'a+\naa\na.b\n' | fgrep a+
printf 'a+\naa\na.b\n' | fgrep -c .
printf 'a+\naa\na.b\n' | fgrep 'a+
.'
printf 'a\\b*[$^\n' | fgrep '\b*[$^'
printf 'aa\n' | fgrep -E 'a{2}'
PATH=/nowhere fgrep; echo $?
