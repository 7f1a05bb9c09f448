printf 'abcdef\nxy\n\n' >f
cut -b 2-3 f
cut -b 1,3,5- f
cut --bytes=2 f
cut -b 1-2,4 --output-delimiter=: f
cut -b 1-2,3-4 --output-delimiter=: f
cut -b 1-3,2-4 --output-delimiter=: f
printf 'gr\303\274n\n' | cut -b 3 | od -An -tx1
printf 'a\0b\n' | cut -b 2- | od -An -c
