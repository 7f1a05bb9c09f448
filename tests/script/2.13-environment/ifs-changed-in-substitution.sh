s='a:b'
x=$(IFS=:; set -- $s; echo $#); set -- $s; echo $x $#
