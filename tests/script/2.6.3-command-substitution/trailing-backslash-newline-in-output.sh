printf '<%s>\n' "$(printf 'a\\\n')"
