# what GNU's grep has beyond XCU
printf 'one two\ntwo three\n\nthree_two two\n' >in
echo -o; grep -o two in; grep -on t in; grep -ob t.. in; grep -oi TW in; grep -o '' in; echo $?
echo -ov; grep -ov one in; echo $?
echo -w; grep -w two in; grep -w three in; grep -wo 't[a-z]*' in; grep -w three_ in; echo $?
echo -b; grep -b two in
echo -H -h; grep -H one in; grep -h two in in; grep -H one <in; grep --label=some -H one <in
echo -L; grep -L one in /dev/null; echo $?; grep -L nothing in; echo $?
echo -m; grep -m 1 two in; grep -m1 -v two in; grep -m 0 two in; echo $?; grep -c -m 2 two in; grep -m -1 -c two in
echo -y; grep -y ONE in; grep -iy --no-ignore-case ONE in; echo $?
echo -Z; grep -lZ one in | od -An -c; grep -cZ one in in | od -An -c
echo --null; grep -H --null one in | od -An -c
echo -z; printf 'a\nb\0c\0' | grep -z 'a' | od -An -c; printf 'a b\0c' | grep -zc .; printf 'xay\0' | grep -zo a | od -An -c
echo -F; grep -Fw two in; grep -Fx 'one two' in; grep -Fo two in; grep -Fc '' in
echo -G -E; grep -E -G 'o+' in; echo $?; grep -G -E -c 'o+' in; grep -E -F 'o+' in; echo $?
echo nothing; grep --color=auto -U --line-buffered --colour one in; grep --binary one in
echo names; grep --max-count=1 --line-number --byte-offset --with-filename --word-regexp two in
grep --regexp=one --no-filename --only-matching in
grep --file=in --line-regexp --fixed-strings --count in
grep --files-with-matches one in; grep --files-without-match one in; grep --quiet one in; grep --silent one in; echo $?
