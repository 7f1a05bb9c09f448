n=0
for i in 1 2 3; do echo $i; done >"out$((n+=1))"
ls out*; echo $n
