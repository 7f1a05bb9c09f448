echo x | cat /dev/fd/0
