list=(a b c)
echo "${list[0]}"
