# nothing on stdout, status 2
e() { expr "$@"; echo "-> $?"; }
expr
echo "-> $?"
e --
e 1 2
e 1 +
e + 
e 1 + + 
e \* 1 +
e \( 1
e \( 1 2
e \( \)
e \)
e 1 \)
e \( 1 \) \)
e 1 \( 2 \)
e length
e length a b
e index a
e substr abc 1
e match a
e a : 
e a + 1
e 1 - b
e 1.5 \* 2
e 1 + ''
e +1 + 1
e ' 1' + 1
e 1 / 0
e 1 % 00
e a : '\('
e a : '\)'
e a : '['
e a : 'a\{2'
e a : 'a\{2,1\}'
e a : '\(b\)\2'
e "$(printf 'a\033\n')" + 1
e a "$(printf 'b\033\n')"
