printf '%s\n' c a b | sort
