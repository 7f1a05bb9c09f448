printf 'a:b\nc:d' | cut -d : -f 2
printf 'ab' | cut -b 2
printf 'plain' | cut -d : -f 2
printf '' | cut -b 1
printf '\n' | cut -b 1
printf 'a:b\r\n' | cut -d : -f 2 | od -An -c
printf 'a:b\0c:d\0' | cut -z -d : -f 2 | od -An -c
printf 'a:b\nc\0d' | cut --zero-terminated -b 2- | od -An -c
