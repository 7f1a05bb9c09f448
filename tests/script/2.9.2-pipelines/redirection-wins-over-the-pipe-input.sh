echo text > f
echo unread | cat <f
