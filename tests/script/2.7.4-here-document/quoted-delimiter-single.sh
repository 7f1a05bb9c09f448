x=value
cat <<'E'
$x $(echo a) `b` \\ \$ "q"
E
