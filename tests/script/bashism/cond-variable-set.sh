[[ -v HOME ]] && echo yes
