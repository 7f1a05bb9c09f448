echo x >'a
b'
cat 'a
b'
cat <'no
file'
