echo text >f$((1+1))
cat f2
