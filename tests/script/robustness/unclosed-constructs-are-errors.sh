for t in '(' '{' 'if' 'while :; do' 'case x in' '"' "'" '`' '$(' '${' '$((' 'for i in' 'f() {' 'a &&' 'a |' '<<' '<' '!' ; do
  "$SH" -c "$t" >/dev/null 2>&1; s=$?
  [ $s -eq 2 ] || echo "$t $s"
done; echo end
