x=6
cat <<END
$((x*7)) \$((x)) $((
x
))
END
cat <<'END'
$((x*7))
END
