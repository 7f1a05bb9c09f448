[[ x == +(x) ]] && echo yes
