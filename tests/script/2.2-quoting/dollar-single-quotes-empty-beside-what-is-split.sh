# 2.6.5: a quoted null string in the word of an expansion is a field, in $'...' as in '...'
n() { printf '%s:' $#; printf '<%s>' "$@"; echo; }
x=1 y=
n ${x+a $''}
n ${x+ $''}
n ${x+a $'' b}
n ${x+$'' $''}
n ${x+a$''}
n ${x+a $''$y}
n ${x+$'a'$'' $''"b"}
