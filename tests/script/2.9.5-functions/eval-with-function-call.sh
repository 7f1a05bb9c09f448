f() { echo "$1"; }
eval f '"a  b"'
