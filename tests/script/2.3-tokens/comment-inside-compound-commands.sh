if # one
true # two
then # three
  echo yes # four
fi # five
for i in 1 2 # words
do # body
  echo $i
done # end
