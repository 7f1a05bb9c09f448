cat > s <<'X'
echo {a,b} {1..3}
echo $RANDOM $UID $EUID $HOSTNAME $SECONDS $BASH_VERSION
echo -e a
echo -n b
echo ${x##+([0-9])}
X
"$SH" -n s; echo $?
