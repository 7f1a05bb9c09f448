printf '1\n2\n3\n' >f
{ read -r x; cat; echo "then:"; cat; } <f
{ cat - <f; cat; } <f
{ dd bs=2 count=1 2>/dev/null; cat; } <f
