echo 'echo no' > f; chmod -x f
"$SH" -c './f; echo $?' 2>/dev/null
"$SH" -c './f' 2>/dev/null; echo $?
