# XCU ls: one name a line where it is no terminal; sorted by the bytes; -a, -A, -d, -1
mkdir d d/sub; : >d/b; : >d/B; : >d/a; : >d/.hidden; : >d/10; : >d/9; : >d/_; : >d/-x; : >d/'a b'; : >'d/~'
ls d
echo '# -a'
ls -a d
echo '# -A'
ls -A d
echo '# -aA, -Aa'
ls -aA d
ls -Aa d
echo '# -d'
ls -d d d/sub d/a
ls -d
ls -da
echo '# -r'
ls -r d
ls -1 d/sub
echo '# operands: files first, then directories with a heading'
ls d/sub d/b d/a
ls -r d/sub d d/b d/a
ls d/sub d/sub
ls d/.hidden
ls -- d/-x
(cd d && ls -- -x)
ls d -1
ls d/
ls -d d/ ./d
mkdir empty
ls empty; echo $?
ls -a empty
ls -A empty
x=$(ls d/sub d/a); echo "$x"
ls d | { n=0; while read -r line; do n=$((n + 1)); done; echo $n; }
ls d <&-
