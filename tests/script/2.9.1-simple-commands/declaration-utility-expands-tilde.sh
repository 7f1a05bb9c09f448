HOME=/h
export x=~/a:~
readonly y=~
echo $x $y
