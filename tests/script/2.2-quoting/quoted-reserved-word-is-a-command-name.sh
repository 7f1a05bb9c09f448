"if" 2>/dev/null; echo $?
\while 2>/dev/null; echo $?
'done' 2>/dev/null; echo $?
