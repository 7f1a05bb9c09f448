trap '(exit 2); exit' USR1
(exit 1)
kill -s USR1 $$
