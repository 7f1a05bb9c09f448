printf '<%s>\n' "$(printf 'a\n')$(printf 'b\n\n')c"
