unset u
printf '<%s>' "${u-}" "${u:-}" ${u-} ${u:-}; echo
