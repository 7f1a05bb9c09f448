unset u
printf '<%s>\n' "${u-line 1
line 2}" ${u-a
b}
