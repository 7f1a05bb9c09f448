{ sleep 0.2; echo late > f; } | true
[ -e f ] && cat f
