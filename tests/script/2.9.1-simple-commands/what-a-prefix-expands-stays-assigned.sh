# 2.9.1.2: assignments in front of a command are undone, what their expansion assigns is not
x=
x="${x:=a}" true
echo "<$x>"
f() { echo "in f: $y"; }
y="${y:=b}c" f
echo "<$y>"
z=$((n = 5)) n=2 true
echo "<$n>" "<${z-unset}>"
x= && x="${x:=d}e" command eval 'echo "$x"'
echo "<$x>"
# in a subshell it is undone with it
w=before v=
(
	v="${v:=s}t" true
	echo "<$v>"
	n=$((w = 3)) w="${none=w}" true
	echo "<$w> <$none> <$n>"
)
echo "<$v> <$w> <${none-unset}>"
echo "$(v=${v:=long$n}; v="${u:=u}$v" true; echo "$v $u")" "<$v>"
