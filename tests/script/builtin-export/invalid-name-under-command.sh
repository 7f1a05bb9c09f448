command export a-b=x
echo $(($? > 0))
command export ''
echo $(($? > 0))
