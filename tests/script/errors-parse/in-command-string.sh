"$SH" -c "echo a
if b"; echo $?
