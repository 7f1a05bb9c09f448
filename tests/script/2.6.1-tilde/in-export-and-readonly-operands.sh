HOME=/h
export a=~/x:~ b=~
readonly c=~/y
echo $a $b $c
