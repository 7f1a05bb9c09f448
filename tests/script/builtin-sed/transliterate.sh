# XCU sed: y
y() { printf '%s\n' "$1" | sed "$2"; }
y 'hello' 'y/el/ip/'
y 'a/b' 'y/\//|/'
y 'a/b' 'y,/,|,'
y 'a,b' 'y,\,a,x\,,'
y 'a\b' 'y/\\/:/'
y 'a b' 'y/ /\n/'
printf 'a\nb\n' | sed 'N;y/\n/+/'
y 'abc' 'y/abc/\t\x41\d066/'
y 'aA' 'y/abcdefghijklmnopqrstuvwxyz/ABCDEFGHIJKLMNOPQRSTUVWXYZ/'
y 'x' 'y/x/y/;y/y/z/ ; p'
y 'x' '/x/{y/x/y/}'
