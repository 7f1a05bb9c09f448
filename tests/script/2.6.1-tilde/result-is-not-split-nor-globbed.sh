touch a1 a2
HOME='x  a*'
printf '<%s>\n' ~ ~/y
