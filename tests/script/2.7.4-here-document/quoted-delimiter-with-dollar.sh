cat <<'$x'
text
$x
