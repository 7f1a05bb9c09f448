echo 3; seq 3
echo 2 4; seq 2 4
echo 1 3 8; seq 1 3 8
echo down; seq 3 -1 1; seq 3 -2 -2
echo negative; seq -3 -1; seq -2 1
echo none; seq 3 1; echo $?; seq 1 -1 3; echo $?; seq 0; echo $?
echo one; seq 5 5; seq 1 10 5
echo signs; seq +2 +3; seq 007 009
echo hexadecimal; seq 0xA 0xC; seq -0x2 -0x1
echo exponents; seq 1e1 1e1; seq 12e-1 2.2
echo blanks; seq ' 1' 2
echo large; seq 9223372036854775805 9223372036854775807; seq -9223372036854775807 2 -9223372036854775804
echo substitution; for i in $(seq 3); do printf '%s,' "$i"; done; echo
echo pipe; seq 2 | cat
seq -- 2
seq -- -1 0
