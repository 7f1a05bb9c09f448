# status 2, and the other files are searched all the same
echo a >in
PATH=/nowhere grep; echo $?
PATH=/nowhere grep -e; echo $?
PATH=/nowhere grep --nonsense a; echo $?
PATH=/nowhere grep -P a in; echo $?
grep -A x a in; echo $?
grep -C -1 a in; echo $?
grep -m x a in; echo $?
grep --binary-files=x a in; echo $?
grep -d x a in; echo $?
grep '\(' in; echo $?
grep -E 'a(' in; echo $?
grep '[a' in; echo $?
grep 'a\{2' in; echo $?
grep '\(a\)\2' in; echo $?
grep -e a -e '[[:nothing:]]' in; echo $?
grep 'a\' in; echo $?
grep a missing in; echo $?
grep -s a missing in; echo $?
grep -q a missing in; echo $?
grep -q b missing in; echo $?
grep -f missing a in; echo $?
grep a 'odd
name'; echo $?
mkdir d; grep a d in; echo $?; grep -s a d; echo $?; grep -c a d
grep a <&-; echo $?
grep a in >/dev/full; echo $?
grep -c a in >/dev/full; echo $?
grep a in - >>in <in; echo $?; wc -l <in
grep -c a in >>in; wc -l <in
