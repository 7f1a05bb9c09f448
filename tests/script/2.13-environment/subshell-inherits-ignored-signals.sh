trap '' USR1
("$SH" -c 'kill -s USR1 $$; echo survived')
"$SH" -c 'kill -s USR1 $$; echo survived'
