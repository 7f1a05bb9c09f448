([[ a == a ]]); echo $?
[[ a == a ]] | cat; echo $?
echo $([[ a == b ]]; echo $?)
