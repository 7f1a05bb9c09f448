x=$(cd /; set -u; pwd); echo $x; echo "<$u>"; [ "$PWD" != / ] && echo same
