x='$(echo no)*'
printf '<%s>\n' "${x#x}" "${x%\*}"
