i=0
while [ $i = 0 ]; do echo $?; i=1; done
