x='one
two
three'
printf '<%s>\n' "${x#*
}" "${x%%
*}"
