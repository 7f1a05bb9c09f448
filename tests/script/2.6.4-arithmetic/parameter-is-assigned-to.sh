name=target
echo $(($name=5)) $target
echo $(($name+=1)) $target
