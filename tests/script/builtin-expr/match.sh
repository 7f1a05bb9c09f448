# XCU expr: string : BRE, anchored at the start; the number of characters, or the text of the first \(...\)
e() { expr "$@"; echo "-> $?"; }
e abcdef : abc
e abcdef : '.*'
e abcdef : 'b'
e abcdef : '.*c'
e abcdef : 'a*b'
e abcdef : '^abc'
e abcdef : 'abc$'
e abcdef : 'abcdef$'
e abc : ''
e '' : '.*'
e '' : ''
e aaa : 'b*'
e '*a' : '*a'
e 'a+b' : 'a+b'
e aab : 'a\{2\}'
e aab : 'a\{3\}'
e a1b2 : '[a-z][0-9]'
e a1b2 : '[[:alpha:]][[:digit:]]*'
e abab : '\(ab\)\1'
e abac : '\(ab\)\1'
e abcdef : '\(.*\)f'
e abcdef : 'ab\(c\)\(d\)'
e abcdef : 'a\(x*\)b'
e abcdef : '\(x\)'
e abcdef : '\(\)'
e a00 : 'a\(0*\)'
e a5 : 'a\(0*\)'
e /usr/lib/libc.so : '.*/\(.*\)'
e file.tar.gz : '\(.*\)\.'
e key=a=b : '[^=]*=\(.*\)'
e v1.22.3 : 'v\([0-9]*\)\.'
e 12 : '[0-9]*$'
e 12x : '[0-9]*$'
e -x : -x
e "X-n" : 'X\(.*\)'
e "X=" : 'X\(.*\)'
# : binds more tightly than all others, and groups from the left
e abc : abc + 1
e 2 \* abc : 'a.'
e 10 + 10 : 1
e abcd : '\(...\)' : '\(..\)'
e abc : abc = 3
e a = b : b
# newlines are characters
e 'a
b' : '.*'
e 'a
b' : 'a$'
e 'a
b' : 'a.\(b\)'
