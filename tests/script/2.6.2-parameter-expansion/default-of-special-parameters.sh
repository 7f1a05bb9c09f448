set --
echo "${1-none} ${#} ${0:+zero} ${$:+pid} ${!:-nobg} ${?:-status}"
