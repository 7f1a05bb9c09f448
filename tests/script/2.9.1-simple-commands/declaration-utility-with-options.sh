v='a b'
export -p >/dev/null
readonly r=$v; readonly -p | grep -c "r='a b'\|r=\"a b\""
