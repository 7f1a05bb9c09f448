printf '%b\n' 'a\qb\8'
