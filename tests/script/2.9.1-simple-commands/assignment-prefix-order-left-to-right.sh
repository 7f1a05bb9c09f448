a=1 b=$a "$SH" -c 'echo "$a$b"'
