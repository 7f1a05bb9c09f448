exec >file
echo text
cat file >&2
