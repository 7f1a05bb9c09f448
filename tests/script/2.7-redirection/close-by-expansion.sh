c=-
echo x >&$c
echo $?
