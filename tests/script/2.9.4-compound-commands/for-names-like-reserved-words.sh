for in in a; do echo $in; done
for do in b; do echo $do; done
