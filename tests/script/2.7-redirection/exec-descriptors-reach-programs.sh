exec 4>f
sh -c 'echo from child >&4'
cat f
