cat <<E
~ ~/x
E
