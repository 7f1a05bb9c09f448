set a b c d e f g h i j
echo ${01} ${010} ${0001}
