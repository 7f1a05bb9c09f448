"$SH" -c "fi" 2>/dev/null; echo $?
echo ")" > s; "$SH" s 2>/dev/null; echo $?
echo ")" | "$SH" 2>/dev/null; echo $?
"$SH" -n s 2>/dev/null; echo $?
