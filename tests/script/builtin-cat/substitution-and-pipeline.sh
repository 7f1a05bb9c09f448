printf 'a\nb\n\n\n' >f
echo "[$(cat f)]"
x=$(echo in | cat f - f)
echo "$x"
cat f | cat | cat -
echo x | (cat; echo "$?")
f() { cat "$@"; }
echo y | f - f
cat <<END
here $x
END
