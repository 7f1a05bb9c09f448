a=1
a() { echo function; }
unset -v a
echo "${a-unset}"
a
