# any bytes, no newline at the end, nothing at all, and -z
printf 'a\na' | uniq
printf 'x' | uniq -c
printf '' | uniq
printf '\n\n\n' | uniq -c
printf 'a\0b\na\0b\na\0c\n' | uniq | od -An -c
printf '\377\376\n\377\376\n\303\n' | uniq -c | od -An -tx1
printf 'a\nb\0a\nb\0c' | uniq -cz | od -An -c
printf 'a \na\n' | uniq
