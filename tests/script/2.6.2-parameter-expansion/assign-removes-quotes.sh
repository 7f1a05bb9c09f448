unset u v
printf '<%s>' ${u="a  b"} ${v='c  d'}; echo
printf '<%s>' "$u" "$v"; echo
