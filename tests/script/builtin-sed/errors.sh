# wrong scripts: the piece, the place, what was expected; status 1
e() { echo x | sed "$@"; echo $?; }
e k
e 'p;k'
e -e p -e 'p;  k'
e '
p
k'
e 3
e 3,
e 3,p
e ,p
e '1!!p'
e 'p p'
e '{p'
e 'p}'
e '1}'
e '1:a'
e :
e '1#a'
e 'b x'
e '{bx}'
e 0p
e 0,3p
e '0~0p'
e '1,2q'
e q5x
e '1,2Q'
e r
e 'w  '
e s/a/b/w
e 's/a'
e 's/a/b'
e 's'
e 's\a\b\'
e 's/a
/b/'
e 's/[/x/'
e 's/a/b/x'
e 's/a/b/gg'
e 's/a/b/pp'
e 's/a/b/0'
e 's/a/b/2 3'
e 's/a/b/e'
e 'e date'
e 's/\(a/b/'
e 's/a/\1/'
e -E 's/(a)/\2/'
e 's//x/'
e '/a/s//\1/'
e '/x/s//\1/'
e '//Ip'
e '/a'
e '\'
e '\xa'
e y/a/bc/
e y/a/b
e y/a/b/p
e +1p
e '1,+p'
e a
e 'a  '
e 'a
text'
e l5x
e '/a\{1/p'
