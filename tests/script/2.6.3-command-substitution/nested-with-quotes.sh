echo "$(echo "$(echo "a  b")")" "x$(echo "y$(echo "z  z")")"
