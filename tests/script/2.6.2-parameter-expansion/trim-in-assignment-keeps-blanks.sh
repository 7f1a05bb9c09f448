x='a  b  c'
y=${x#a} z=${x%c}
printf '<%s>\n' "$y" "$z"
