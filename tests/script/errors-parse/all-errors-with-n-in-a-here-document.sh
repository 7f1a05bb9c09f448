# a here-document that began in the body of another one, before an error there, takes no lines
cat > s <<'X'
cat <<E
$(cat <<A) ${x
E
:
done
X
"$SH" -n s
echo $?
