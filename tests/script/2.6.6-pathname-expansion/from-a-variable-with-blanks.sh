touch a1 b1
p='a* b* c*'
echo $p
set -- $p; echo $#
IFS=
echo $p
