e=
$e echo next
$e $e
echo $?
