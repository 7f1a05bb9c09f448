cat <<E
$(echo one) `echo two` "$(echo "three")"
$(printf 'a\nb\n\n')
E
