set -- a b
echo "${!#}"
