# XCU expr: integers by value when both are, else strings by the collating sequence; 1 or 0
e() { expr "$@"; echo "-> $?"; }
for op in = == != \> \>= \< \<=; do
	echo "$op"
	e 2 "$op" 10
	e 10 "$op" 10
	e 10 "$op" 2
	e a "$op" b
	e b "$op" b
	e b "$op" a
	e 2 "$op" 10x
done
e 007 = 7
e -0 = 0
e -0 \< 0
e -5 \< 3
e -5 \< -6
e -10 \< -9
e +1 = 1
e ' 1' = 1
e 1.0 = 1
e - \< 0
e a \< ab
e '' = ''
e '' \< a
e B \< a
e "$(printf '\377')" \> a
e 1 = 1 = 1
e 3 \> 2 \> 1
e 1 \< 2 = 1
e 5 = 2 + 3
e 1 + 1 = 2 \& 3
