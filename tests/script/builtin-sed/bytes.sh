# NUL bytes and bytes that are no characters stay as they are
o() { od -An -c; }
printf 'a\0b\0\377\n\0\n' | sed 's/b/x/;s/a.x/<&>/' | o
printf 'a\0b\n' | sed 'y/b/c/;s/\x00/0/' | o
printf 'a\0b\n' | sed -n l
printf '\377\376\n' | LC_ALL=C.UTF-8 sed 's/./x/;s/$/\xff/' | o
# -z: lines end with NUL, newlines are data
printf 'a\nb\0c\0' | sed -z 's/\n/+/;s/^/</;s/$/>/' | o
printf 'a\0b\0c' | sed -z '$!N;s/\x00/+/;P;D' | o
printf 'a\0b' | sed -z '=;l;i x' | o
printf 'a\0b\0' | sed -z 'a x' | o
printf 'a\0b\0' | sed --null-data -n '$p' | o
printf 'a\nb\nc' | sed -z 's/\n/,/g'; echo
