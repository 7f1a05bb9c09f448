x=$'a\nb'
printf '<%s>\n' "${x#*$'\n'}" "${x%$'\n'*}"
