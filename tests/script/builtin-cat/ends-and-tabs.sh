printf 'a\tb\r\n\r\n\nend\r' >f
cat -E f | od -An -c
cat -T f | od -An -c
cat -et f
echo
cat -A f
echo
cat --show-all f
echo
# a carriage return and the newline behind it may be in two files
printf 'a\r' >a
printf '\nb' >b
cat -E a b
echo
cat -E a a | od -An -c
