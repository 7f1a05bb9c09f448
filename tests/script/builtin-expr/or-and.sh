# XCU expr: a | b is a unless null or zero, else b unless null, else 0; a & b is a unless one is null or zero, else 0
e() { expr "$@"; echo "-> $?"; }
e a \| b
e '' \| b
e 0 \| b
e 00 \| b
e -0 \| b
e - \| b
e '' \| ''
e 0 \| ''
e '' \| 0
e 0 \| 00
e a \& b
e '' \& b
e a \& ''
e a \& 0
e 0 \& b
e 000 \& b
e a \& 00x
e 0 \| 0 \| c
e a \& b \& c
e a \| b \& ''
e '' \& b \| c
e \( a \| b \) \& ''
e 0 \| 1 = 2
e 5 \& 3 + 4
# what is decided is not evaluated, but must be an expression
e a \| 1 / 0
e 0 \& 1 / 0
e a \| x + 1
e a \| b : '\('
e a \| length 2>/dev/null
e a \| \( b 2>/dev/null
e a \& 1 / 0 2>/dev/null
