unset u
set -- ${u-''} ${u-""} ${u:+x}
echo $#
