for i a b; do echo "$i"; done
