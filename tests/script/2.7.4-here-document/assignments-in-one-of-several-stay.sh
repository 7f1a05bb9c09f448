# each command, and what is around it, knows what the bodies of its here-documents do
unset a b
x=$( { : <<A; : <<B; }
${a:=1}
A
plain
B
echo "$a"
)
y=$( { : <<A; : <<B; }
plain
A
${b:=2}
B
echo "$b"
)
echo "$x $y ${a-unset} ${b-unset}"
(: <<A) | { { : <<B; }; }
${a:=1}
A
${b:=2}
B
echo "${a-unset} ${b-unset}"
{ { : <<A; }; : <<B; }
${a:=1}
A
${b:=2}
B
echo "${a-unset} ${b-unset}"
