trap 'echo parent' EXIT
x=$(trap 'echo child' EXIT; echo body)
echo "$x"
trap - EXIT
