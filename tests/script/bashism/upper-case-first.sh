x=abc
echo "${x^}"
