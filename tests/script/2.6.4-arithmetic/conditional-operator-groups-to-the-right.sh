for x in 1 2 3 4; do echo $((x==1 ? 10 : x==2 ? 20 : x==3 ? 30 : 40)); done
