v='xa b c'
printf '<%s>' ${v:1}; echo
printf '<%s>' "${v:1}"; echo
