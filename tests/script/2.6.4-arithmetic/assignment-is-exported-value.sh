export e=1
: $((e+=41))
"$SH" -c 'echo $e'
