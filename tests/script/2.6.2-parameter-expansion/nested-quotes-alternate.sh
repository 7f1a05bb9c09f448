unset u v
printf '<%s>\n' "${u-"${v-"a  b"}"}" "${u-${v-c  d}}"
