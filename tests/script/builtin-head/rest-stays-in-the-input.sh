# XCU 1.4: the offset is left behind what was used
seq 5 >f
{ head -n 2; echo --; cat; } <f
{ head -c 3; echo --; cat; } <f
{ head -n -2; echo --; cat; } <f
{ head -c -2; echo --; cat; } <f
{ head -n 1 >/dev/null; /bin/cat; } <f
{ head -n 1 >/dev/null; head -n 1; (head -n 1); read -r x; echo "$x"; } <f
# what was read ahead from a pipe is not lost for the next builtin
seq 5 | { head -n 2; echo --; cat; }
seq 5 | { head -n 1 >/dev/null; read -r x; echo "$x"; }
{ head -n 1; head -n 1; } <<END
one
two
END
