x=$(printf 'a\0b\0')
printf %s "$x" | od -An -c | tr -d ' '
