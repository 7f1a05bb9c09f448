(export a=1; env | grep '^a=')
env | grep '^a=' || echo none
echo "${a-unset}"
