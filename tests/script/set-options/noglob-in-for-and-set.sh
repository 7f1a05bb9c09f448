touch a1 a2
set -f; for i in a*; do echo "$i"; done; set -- a*; echo $#
