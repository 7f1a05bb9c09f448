echo "${#list[@]}"
