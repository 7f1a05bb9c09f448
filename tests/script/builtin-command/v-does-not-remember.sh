command -v sed >/dev/null
hash
