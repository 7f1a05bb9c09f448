HOME=/h
x=~ y=~/a z=a~
echo $x $y $z
