x=value
cat <<E"O"F
$x
EOF
