trap 'echo got 15' 15
kill -15 $$
