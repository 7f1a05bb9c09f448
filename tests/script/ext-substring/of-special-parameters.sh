false
echo ${?:0:1} ${#:0}
