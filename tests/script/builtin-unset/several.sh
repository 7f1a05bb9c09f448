a=1 b=2 c=3
unset a c
echo "${a-unset} $b ${c-unset}"
