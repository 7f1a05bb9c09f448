printf 'a\0b\nc\0d' | tail -z -n 1 | od -An -c
printf 'a\0b\nc\0d\0' | tail -z -n 2 | od -An -c
printf 'a\0b\nc\0d' | tail --zero-terminated -n +2 | od -An -c
printf 'a\0b\nc\0d\n' | tail -n 1 | od -An -c
