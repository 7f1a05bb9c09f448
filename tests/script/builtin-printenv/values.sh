# each name is a line, in the order of the names; status 1 when one is missing
A=1 B='two
lines' C= printenv A B C; echo $?
HOME=/h printenv HOME missing PATH; echo $?
D=unexported; printenv D; echo $?
export D; printenv D
(unset D; printenv D; echo $?)
E=5 printenv E E
x=$(F=6 printenv F); echo "$x"
G=7 printenv G | cat
printenv '' A=B; echo $?
