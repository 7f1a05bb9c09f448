PS4='$v> ' v=x "$SH" -c 'set -x; : a' 2>&1
