X=val exec sh -c 'echo "$X"'
