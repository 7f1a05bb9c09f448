unset u
printf '<%s>\n' ${u-a;b} "${u-a & b | c}" ${u-(x)} ${u-<y>}
