echo 'echo text; x=1' >file
v=$(. ./file)
echo "$v ${x-unset}"
