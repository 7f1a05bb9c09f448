# names of any bytes; output that cannot be written
name=$(printf 'a\nb\t\033')
long=$(printf '%0255d' 0)
: >"$name"
: >"$long"
: >./-dash
chmod -v 600 "$name" ./-dash
chmod 611 "$long"
stat -c %a "$long"
chmod 600 "$name/x"
echo "status $?"
chmod -v 644 ./-dash >/dev/full
echo "status $?"
stat -c %a ./-dash
x=$(chmod -c 640 ./-dash)
echo "[$x]"
chmod -c 600 -- -dash | cat
