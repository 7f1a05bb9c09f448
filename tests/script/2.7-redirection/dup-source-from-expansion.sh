fd=2
echo to-err >&$fd
