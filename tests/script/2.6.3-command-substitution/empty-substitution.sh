x=$() y=`` z=$( )
echo "<$x$y$z>" $?
set -- $() "$()"; echo $#
