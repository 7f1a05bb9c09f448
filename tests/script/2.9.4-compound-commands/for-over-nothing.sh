false
for i in; do echo no; done; echo $?
echo "${i-unset}"
