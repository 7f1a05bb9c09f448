# XCU sed: r and w, GNU's R and W; w files are made even if nothing is written
printf 'one\ntwo\nthree\n' >in
printf 'r1\nr2' >text
sed '2r text' in; echo
sed '$r text' in; echo
sed 'r text
s/^/>/' in; echo
sed 'r missing' in
sed '2r text
2d' in; echo
sed 'R text' in
sed -n '/t/w out
/x/w empty' in
cat out; wc -c <empty
sed -n 'w both
s/one/1/w both' in
cat both
sed -n 'N;W first' in; cat first
sed -n '2w /dev/stdout' in
sed -n '2w /dev/stderr' in 2>&1 >/dev/null
# what was written can be read at once
sed -n 'w copy
$r copy' in
echo stdin | sed '1r /dev/stdin' in
printf 'a\nb\n' | sed 'R /dev/stdin' in
# blanks belong to the name, but for those before it
sed -n '1w    odd name; p }
' in
ls odd*
rm 'odd name; p }'
sed '1{r text
d}' in
# a name with a newline cannot be written; a directory can
mkdir d; sed -n 'w d/file' in; cat d/file
sed 'w no/where' in; echo $?
sed 'w d' in; echo $?
sed '1r d' in; echo $?
