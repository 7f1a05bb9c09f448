set p q
for i
do echo $i; done
for i do echo $i; done
for i; do echo $i; done
