"$SH" -c "typeset x=1; echo no"; echo $?
"$SH" -c "let x=1"; echo $?
