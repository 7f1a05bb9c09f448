printf %s 'a
b' | od -An -c
