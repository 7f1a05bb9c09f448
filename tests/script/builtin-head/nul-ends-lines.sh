printf 'a\0b\nc\0d' | head -z -n 1 | od -An -c
printf 'a\0b\nc\0d' | head -z -n 2 | od -An -c
printf 'a\0b\nc\0d' | head --zero-terminated -n 9 | od -An -c
printf 'a\0b\nc\0d\n' | head -n 1 | od -An -c
