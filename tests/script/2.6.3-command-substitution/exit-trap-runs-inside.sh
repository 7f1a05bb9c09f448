x=$(trap 'echo bye' EXIT; echo hi)
echo $x
