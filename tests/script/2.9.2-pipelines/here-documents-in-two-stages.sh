cat <<A | { cat; cat <&3; } 3<<B
one
A
two
B
