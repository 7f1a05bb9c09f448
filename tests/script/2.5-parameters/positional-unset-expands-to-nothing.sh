set a
printf '<%s>\n' "$2" "${9}" "${100}" ${3-none}
