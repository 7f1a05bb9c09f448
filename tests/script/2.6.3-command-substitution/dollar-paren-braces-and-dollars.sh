x=v
echo $(echo ${x}) $(echo "${x:-d}") $(echo $((1+1))) "$(echo "${u:-"$(echo q)"}")"
