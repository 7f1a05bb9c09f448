a=1; { a=2; cd /; } & wait; echo $a; [ "$PWD" != / ] && echo same
