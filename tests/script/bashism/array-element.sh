echo "${list[0]}"
