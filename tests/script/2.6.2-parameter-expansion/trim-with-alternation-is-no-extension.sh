x='abc'
y='a|b'
printf '<%s>\n' "${x#a|b}" "${y#a|}"
