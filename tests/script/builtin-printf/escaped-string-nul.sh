printf '%b' 'a\0000b' | od -An -c
