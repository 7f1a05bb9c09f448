set -u
a=1
unset a
echo "${a-unset}"
(echo "$a") 2>/dev/null || echo error
