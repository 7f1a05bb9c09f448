for i in 1 2 3; do echo $i; break; echo no; done; echo $?
while :; do echo w; break; done
until false; do echo u; break; done
