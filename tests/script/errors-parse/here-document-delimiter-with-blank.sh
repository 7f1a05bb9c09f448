cat > s <<'X'
cat <<E
a
 E
X
"$SH" -n s
