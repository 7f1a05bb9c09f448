x=if
$x true 2>/dev/null; echo $?
