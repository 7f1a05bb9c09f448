x='[abc'
printf '<%s>\n' "${x#[}" "${x#[a}"
