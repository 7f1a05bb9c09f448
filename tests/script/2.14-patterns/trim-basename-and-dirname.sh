for p in /usr/lib/x x /x a/b/; do echo "${p##*/} ${p%/*}"; done
