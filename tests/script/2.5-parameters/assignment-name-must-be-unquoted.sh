"$SH" -c 'x"y"=1' 2>/dev/null; echo $?
"$SH" -c '\x=1' 2>/dev/null; echo $?
"$SH" -c '1x=1' 2>/dev/null; echo $?
