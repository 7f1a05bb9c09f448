(exec sh -c 'echo x; echo y >&2' >f 2>&1)
cat f
