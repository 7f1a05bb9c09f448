echo 'echo from stdin' | . /dev/stdin
