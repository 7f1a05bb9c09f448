x=a:b
IFS=: eval 'set -- $x'
echo $#
