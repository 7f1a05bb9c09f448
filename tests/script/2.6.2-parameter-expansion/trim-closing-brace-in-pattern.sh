x='a}b'
printf '<%s>\n' "${x#a\}}" ${x%'}b'} "${x%"}b"}"
