true && true; echo $?
true && false; echo $?
false && true; echo $?
