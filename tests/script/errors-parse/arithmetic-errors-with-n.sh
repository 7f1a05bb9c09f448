cat > s <<'X'
echo $((1 +)) $((x = 5)) $((1 2))
X
"$SH" -n s; echo $?
