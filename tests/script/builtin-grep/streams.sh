# -m, -q and -l leave the rest of standard input to the next command
for i in 1 2 3 4 5 6; do echo "a$i"; done >in
{ grep -m 2 a; echo .; cat; } <in
echo context; { grep -m 1 -A 2 a; echo .; cat; } <in
echo -q; { grep -q a3; cat; } <in
echo -l; { grep -l a; cat; } <in
echo memory; cat in | { grep -m 1 -A1 a; echo .; cat; }
echo all; { grep a6; cat; } <in
echo two; { grep -m 1 a - -; } <in
echo substitution; x=$(grep -c a in); echo "$x"; x=$(echo b | grep -q b && echo yes); echo "$x"
echo pipeline; echo abc | grep b | grep -o c; if echo x | grep -q y; then echo wrong; else echo "no: $?"; fi
echo negated; ! echo x | grep -q x; echo $?
f() { grep "$@"; }; echo function; f -c a in
echo early; i=0; while :; do echo y 2>/dev/null || break; done | grep -q y; echo $?
echo here; grep b <<EOF
abc
EOF
echo odd; echo hit >-in; grep -- hit -in; grep hit -- -in; grep -e hit ./-in
