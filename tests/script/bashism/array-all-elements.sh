for i in "${list[@]}"; do echo "$i"; done
