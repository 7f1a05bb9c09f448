trap 'echo got' USR1 USR2 HUP
kill -USR1 $$
kill -USR2 $$
kill -HUP $$
