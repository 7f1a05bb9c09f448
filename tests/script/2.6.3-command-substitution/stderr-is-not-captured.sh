x=$(echo out; echo err >&2) 2>/dev/null
{ x=$(echo out; echo err >&2); } 2>f
echo "$x"; cat f
