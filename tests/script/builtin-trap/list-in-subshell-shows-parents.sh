trap 'echo hi' USR1
(trap)
echo "$(trap)"
trap | cat
