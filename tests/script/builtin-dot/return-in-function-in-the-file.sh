cat >file <<'END'
f() { return 2; }
f
echo "in $?"
END
. ./file
