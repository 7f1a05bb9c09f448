set -- "-$(printf '\351')"
getopts "$(printf 'a\351')" o
echo "$?"
[ "$o" = "$(printf '\351')" ] && echo same
