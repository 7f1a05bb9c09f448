i=1
while [ $i -le 8 ]; do
  printf "$(printf '\\%03o\\%03o\\%03o' $((i * 31 % 256)) $((i * 57 % 256)) $((i * 91 % 256)))"'(`$"\200\n' >s
  "$SH" s >/dev/null 2>&1; s=$?
  [ $s -le 127 ] || echo "crash $i $s"
  i=$((i+1))
done; echo end
