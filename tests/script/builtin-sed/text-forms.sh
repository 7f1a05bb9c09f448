# the text of a, i and c: POSIX's form, and GNU's on one line
in() { printf 'x\n'; }
in | sed 'a\
  blanks stay\
back\\slash, \q is q\
end'
in | sed 'a one line'
in | sed 'a     blanks before it do not count'
in | sed 'a\  but behind a backslash they do'
in | sed 'a\text'
in | sed 'a\	tab'
in | sed 'a tab\tand\x41\d066\o103'
in | sed '1i\   first' 
in | sed 'a two\
lines'
in | sed -e 'a\' -e 'from the next piece'
in | sed -e 'a\' -e 'two\' -e 'pieces'
in | sed -e '1i\' -e '  leading' -e 'p'
in | sed '$ a foo; p }'
in | sed -e '/x/{a foo' -e '}'
in | sed 'c changed'
in | sed '/y/!i not y'
in | sed 'a\
'
in | sed 'a\'
in | sed '/x/{
a\
in a block
p
}'
