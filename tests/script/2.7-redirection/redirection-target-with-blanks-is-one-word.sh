n='a b'
echo x >$n
ls
