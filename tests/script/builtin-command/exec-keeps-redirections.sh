command exec 3>file
echo text >&3
cat file
