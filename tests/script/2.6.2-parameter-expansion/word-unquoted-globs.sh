touch f1 f2; unset u
echo ${u-f*} ${u-"f*"} "${u-f*}"
