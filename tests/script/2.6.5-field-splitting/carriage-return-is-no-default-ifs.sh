x=$(printf 'a\rb c')
set -- $x; echo $#
