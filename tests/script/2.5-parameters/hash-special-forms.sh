set a b c
x=hello
echo ${#x} $#x ${#}x
