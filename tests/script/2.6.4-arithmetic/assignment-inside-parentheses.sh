echo $(((x=3)*(y=4))) $x $y
echo $((1+(x+=1))) $x
