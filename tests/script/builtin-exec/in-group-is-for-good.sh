{ exec 5>file; } 6>/dev/null
echo text >&5
cat file
