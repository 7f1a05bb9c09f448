trap 'echo got' SIGUSR2
kill -s USR2 $$
