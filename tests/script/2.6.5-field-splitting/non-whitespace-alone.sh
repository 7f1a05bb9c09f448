IFS=:
x=:; set -- $x; echo $#
x=::; set -- $x; echo $#
