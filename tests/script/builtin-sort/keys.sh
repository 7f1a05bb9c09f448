# -k and -t: fields with the blanks before them, or between separators; letters for one key
printf 'c 1\na 3\nb 2\n' >in
sort -k 2 in; echo
sort -k2,2nr in; echo
printf 'x  b\ny a\n' | sort -k 2; echo
printf 'x  b\ny a\n' | sort -k 2b; echo
printf 'a:2:x\nb:1:y\nc:10:z\n' >colons
sort -t : -k 2 colons; echo
sort -t: -k2n colons; echo
sort -t : -n -k 2 colons; echo
sort -t : -n -k 2r colons; echo
sort -t : -k 3.1,3.1r -k 1 colons; echo
printf 'a2\nb1\n' | sort -k 1.2; echo
printf 'x:a\n:b\n' | sort -t: -k1,1; echo
printf 'a 1 z\nb 1 y\n' | sort -k 2,2; echo
printf 'b 1 z\na 1 y\n' | sort -s -k 2,2; echo
printf 'b 1 z\na 1 y\n' | sort -u -k 2,2; echo
printf 'a\0b\nb\0a\n' | sort -t '\0' -k 2 | od -An -c
printf 'A 1\na 0\n' | sort -k 1,1f -k 2,2n
