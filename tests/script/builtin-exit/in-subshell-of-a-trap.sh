trap '((exit 2); exit); echo $?' USR1
kill -s USR1 $$
