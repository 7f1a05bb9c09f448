\if 2>/dev/null; echo $?
"while" 2>/dev/null; echo $?
f=fi; $f 2>/dev/null; echo $?
