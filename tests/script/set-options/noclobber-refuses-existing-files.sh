set -C
echo old >f
(echo new >f) 2>/dev/null; echo $(( $? != 0 )); cat f
