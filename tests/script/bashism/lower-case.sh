x=ABC
echo "${x,,}"
