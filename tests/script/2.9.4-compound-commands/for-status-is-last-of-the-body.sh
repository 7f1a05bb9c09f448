for i in 1 2; do "$SH" -c "exit $i"; done; echo $?
for i in 1; do false; done; echo $?
