echo "${!HO*}"
