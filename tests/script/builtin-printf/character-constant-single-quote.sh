printf '%d %d %d\n' "'A" "'a" "' "
