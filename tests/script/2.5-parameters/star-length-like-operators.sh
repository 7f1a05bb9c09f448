set ab c
IFS=:
printf '<%s>\n' "${*-n}" "${*+y}"
