# length, substr, index, match and +, as GNU has them
e() { expr "$@"; echo "-> $?"; }
e length abcdef
e length ''
e length 'a b'
e length length 2>/dev/null
e length + length
e length \( abc \)
e length abc + 1
e length abc = 3
e 1 + length abc
e substr abcdef 2 3
e substr abcdef 1 1
e substr abcdef 6 1
e substr abcdef 7 1
e substr abcdef 0 3
e substr abcdef -1 3
e substr abcdef 2 0
e substr abcdef 2 -1
e substr abcdef 4 100
e substr abcdef x 3
e substr abcdef 2 x
e substr abcdef 2 99999999999999999999
e substr abcdef 99999999999999999999 1
e substr 1230456 4 1
e substr abcdef \( 1 + 1 \) length ab
e substr + index 1 2
e index abcdef d
e index abcdef fc
e index abcdef xyz
e index abcdef ''
e index '' a
e index 'a b' ' '
e match abcdef 'abc'
e match abcdef 'a\(.\)'
e match abcdef b
e match abcdef 'a\(x\)'
e match + match 'm.'
e + length
e + + + 1
e + + : '.'
e + '(' = '('
e + / : '.*'
e length substr abcdef 2 4
e index substr abcdef 2 4 d
e substr match abc '\(b*\)' 1 1
