# 2.6.5: a quoted null string that splitting parts from what stands beside it is a field of its own, in
# the word of ${x+word} too
n() { printf '%s:' $#; printf '<%s>' "$@"; echo; }
x='a b'
n ${x:+a ''}
n ${x:+'' a}
n ${x:+"$x" ""}
n $x${x:+"$x" ''} a
n b${x:+"$x" ''}c
n ${u-a '' b}
n ${u-'' ''}
n ${u-''}
n ${u-a''b}
n ${u-''a ''b}
n ${u-$x ''}
IFS=:
n ${u-a:''}
n ${u-'':a}
n ${u-a ''}
