echo -e 'a\qb\8\"'
