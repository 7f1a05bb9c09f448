# -f skips fields (blanks, then what is no blank), -s bytes behind them, -w says how many are compared
echo f1; printf 'x a b\ny a b\n z a b\n' | uniq -f 1
echo f1 blanks count; printf 'x a\ny  a\nz\ta\n' | uniq -f1
echo f9; printf 'x\ny y\nz z z\n' | uniq -f 9
echo s2; printf '12abc\n34abc\n56abd\n' | uniq -s 2
echo s9; printf '12\n34\n' | uniq -s 9
echo f1 s2; printf 'x 1a\ny 2a\nz 3b\n' | uniq -f 1 -s 2
echo w2; printf 'abc\nabd\nacd\n' | uniq -w 2
echo w0; printf 'abc\nxyz\n' | uniq -w 0
echo f0 s0; printf 'a\na\nb\n' | uniq -f 0 -s 0
echo long names; printf 'x 1a1\ny 2a2\n' | uniq --skip-fields=1 --skip-chars 2 --check-chars=1
echo huge; printf 'a\nb\n' | uniq -f 99999999999999999999
