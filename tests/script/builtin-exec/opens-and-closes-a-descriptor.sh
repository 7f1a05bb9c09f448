exec 3>file
echo text >&3
exec 3>&-
cat file
(echo x >&3) 2>/dev/null || echo closed
