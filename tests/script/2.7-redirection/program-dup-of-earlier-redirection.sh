sh -c 'echo x >&4' 3>f 4>&3
cat f
