unset u
printf '<%s>\n' "${u-a\}b}" ${u-a\}b} ${u-'a}b'} ${u-"a}b"}
