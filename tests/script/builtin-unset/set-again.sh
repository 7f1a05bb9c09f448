a=1
unset a
a=2
echo "$a"
: "${b:=3}"
unset b
: "${b:=4}"
echo "$b"
