a=1 echo b=2 c
echo ${b-unset}
