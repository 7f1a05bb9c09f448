trap -- 'echo got' USR1
kill -USR1 $$
