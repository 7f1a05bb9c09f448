set a b c d
IFS=,
echo "${*:2}" "${*:2:2}"
