# the text of a, i and c: POSIX's form, and GNU's on one line
feed() { printf 'x\n'; }
feed | sed 'a\
  blanks stay\
back\\slash, \q is q\
end'
feed | sed 'a one line'
feed | sed 'a     blanks before it do not count'
feed | sed 'a\  but behind a backslash they do'
feed | sed 'a\text'
feed | sed 'a\	tab'
feed | sed 'a tab\tand\x41\d066\o103'
feed | sed '1i\   first' 
feed | sed 'a two\
lines'
feed | sed -e 'a\' -e 'from the next piece'
feed | sed -e 'a\' -e 'two\' -e 'pieces'
feed | sed -e '1i\' -e '  leading' -e 'p'
feed | sed '$ a foo; p }'
feed | sed -e '/x/{a foo' -e '}'
feed | sed 'c changed'
feed | sed '/y/!i not y'
feed | sed 'a\
'
feed | sed 'a\'
feed | sed '/x/{
a\
in a block
p
}'
