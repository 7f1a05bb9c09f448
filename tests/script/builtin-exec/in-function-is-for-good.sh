f() { exec 3>file; }
f
echo text >&3
cat file
