unset u
printf '<%s>\n' ${u-\a\$\ \"\\}
