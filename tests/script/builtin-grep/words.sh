# many plain patterns are searched together: the leftmost, then longest match
printf 'he\nshe\nhis\nhers\nhers\n' >patterns
printf 'ushers\nthis\nxyz\nHERS\nshe he\n' >in
grep -F -f patterns in
echo -o; grep -oF -f patterns in
echo -i; grep -ioF -f patterns in
echo -w; grep -wnF -f patterns in; grep -woF -f patterns in
echo -x; grep -xF -e xyz -e 'she' -e 'she he' in
echo -v; grep -vF -f patterns in
echo basic; grep -o -e he -e hers -e 's$' in
echo empty; printf 'a\n\n' >patterns; grep -cF -f patterns in; grep -oF -f patterns in; grep -wF -e '' -e x in; echo $?
echo none; grep -f /dev/null in; echo $?; grep -vc -f /dev/null in; grep -e xyz -f /dev/null in
echo shorter; printf 'foobar\nfoo-bar\n' | grep -nwF -e foo -e foo-b -e foobar
echo no newline; printf 'xyz' >patterns; grep -f patterns in
echo input; printf 'xyz\nthis\n' | grep -f - in
echo NUL; printf 'a\0b\nc\n' >patterns; printf 'a\0b\nab\n' | grep -aF -f patterns | od -An -c
