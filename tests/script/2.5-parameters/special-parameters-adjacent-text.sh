set a b
echo $#x $#$# x$*y $0x | sed 's/\.sh//'
true; echo $?0 $?x
