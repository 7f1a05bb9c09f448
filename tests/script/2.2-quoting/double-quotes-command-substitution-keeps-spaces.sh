printf '<%s>\n' "$(echo 'a   b')" "`echo 'c   d'`"
