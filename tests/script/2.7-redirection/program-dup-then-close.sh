sh -c 'echo x >&4; echo y >&3' 3>f 4>&3 3>&- 2>/dev/null
cat f
