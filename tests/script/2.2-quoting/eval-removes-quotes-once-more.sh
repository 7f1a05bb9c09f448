x='a   b'
eval printf "'<%s>\n'" "'\$x'" '"$x"'
