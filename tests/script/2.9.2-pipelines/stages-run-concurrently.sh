mkfifo p
echo through > p | cat p
