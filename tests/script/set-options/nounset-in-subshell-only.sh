(set -u; echo $u) 2>/dev/null
echo $(( $? != 0 )) "<$u>"
