touch a
echo text >a*
ls
