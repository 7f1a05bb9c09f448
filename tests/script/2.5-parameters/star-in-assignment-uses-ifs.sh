IFS=:
set a b 'c d'
x=$* y="$*"
printf '<%s>\n' "$x" "$y"
