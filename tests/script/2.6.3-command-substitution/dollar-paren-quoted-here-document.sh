y=v
x=$(cat <<'E'
$y ) ` "
E
)
echo "$x"
