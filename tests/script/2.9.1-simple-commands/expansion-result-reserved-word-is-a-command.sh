x=if
$x 2>/dev/null; echo $?
x='{'
$x 2>/dev/null; echo $?
