$(echo echo) hello
$(echo 'echo two words')
