x=four
echo "${#x}" a${#x}b "<${#x}>"
