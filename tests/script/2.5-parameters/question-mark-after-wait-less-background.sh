false; true & echo $?; wait
