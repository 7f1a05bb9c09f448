unset u
printf '<%s>\n' ${u-a/b} ${u-#x} ${u:-%y} ${u--z} ${u:-=} ${u:-?}
