n='
'
echo newline >"a${n}b"
echo dash >./-n
long=$(printf '%0255d' 7)
echo long >"$long"
head -v "a${n}b"
head -- -n
head ./-n -q
head -v "$long" | tail -n 1
