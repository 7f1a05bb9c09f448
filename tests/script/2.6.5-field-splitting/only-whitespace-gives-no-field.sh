x='  	
 '
set -- $x; echo $#
