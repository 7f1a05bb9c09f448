i=keep
x=$(for i in 1 2 3 4 5; do y=$i; done; echo $i$y); echo $x $i ${y-unset}
