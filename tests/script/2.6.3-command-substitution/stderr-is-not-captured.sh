{ x=$(echo out; echo err >&2); } 2>f
echo "$x"; cat f
