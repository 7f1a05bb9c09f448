printf '%s ' -- -a -- && echo
