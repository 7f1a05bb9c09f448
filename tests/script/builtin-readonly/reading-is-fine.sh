readonly a=1
echo "$a ${a:-x} ${a:=y} $((a + 1)) ${#a}"
