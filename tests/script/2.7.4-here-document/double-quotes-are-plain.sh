x=v
cat <<E
"$x" "a  b" '$x'
E
