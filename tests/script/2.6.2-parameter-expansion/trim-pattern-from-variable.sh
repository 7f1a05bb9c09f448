x=abcabc p='*b'
printf '<%s>\n' "${x#$p}" "${x##$p}" "${x#"$p"}" ${x#$p}
