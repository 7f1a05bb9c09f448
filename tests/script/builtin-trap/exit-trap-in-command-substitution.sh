x=$(trap 'echo trap' EXIT; echo body)
echo "[$x]"
