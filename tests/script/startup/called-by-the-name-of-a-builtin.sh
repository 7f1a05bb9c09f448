mkdir bin
for name in printf true false test [ pwd; do ln -s "$SH" bin/$name; done
bin/printf '%s-%s\n' a b c
"$PWD/bin/true" x; echo $?
bin/false; echo $?
bin/test a = b; echo $?
bin/[ a = a ]; echo $?
(cd bin; ./printf 'here\n')
PATH=$PWD/bin:$PATH env printf 'through PATH\n'
bin/pwd -x; echo $?
