x= y=
set -- $x$y; echo $#
