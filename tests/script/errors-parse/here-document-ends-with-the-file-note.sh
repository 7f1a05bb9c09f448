cat > s <<'X'
echo b
cat <<E
a
X
"$SH" -n s; echo $?
