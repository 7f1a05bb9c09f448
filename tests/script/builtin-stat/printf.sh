# --printf: escapes, no newline of its own
: >f
stat --printf '%n\n' f f
stat --printf='\x41\101\t\\%s|\e[' f | od -An -c
stat --printf='%n' f
echo
stat --printf 'a\0b' f | od -An -c
stat -c x --printf='y\n' f
stat --printf='y\n' -c x f
# an unknown escape loses its backslash
stat --printf 'a\qb\9\n' f
