n=file
echo x >"$n.1"
cat file.1
echo y >>${n}.1
cat file.1
