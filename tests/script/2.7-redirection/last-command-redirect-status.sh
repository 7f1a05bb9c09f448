false >f
echo $?
{ false; } >f
echo $?
