trap 'echo got' usr2
kill -s usr2 $$
