n='
'
echo newline >"a${n}b"
echo dash >-n
echo blank >'a b'
long=$(printf '%0255d' 7)
echo long >"$long"
cat "a${n}b" ./-n 'a b' "$long"
cat -- -n
echo "$?"
cat "missing${n}file"
cat "${long}x" 2>/dev/null
echo "$?"
