IFS=:
x=a:b
printf '<%s>' "$x" "${x}" "$(echo a:b)"; echo
