printf 'a\qb\8\?\z\n'
