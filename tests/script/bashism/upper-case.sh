x=abc
echo "${x^^}"
