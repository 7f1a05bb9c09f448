printf 'a b\n' >a
printf 'c\n' >b
: >empty
wc a b
wc a a a a a a a
wc -l a b empty
wc -L a b empty
wc -c a b <a
wc a - b <a
wc empty
wc empty empty
wc -l empty <a
