x=a=1
$x 2>/dev/null
echo $? ${a-unset}
