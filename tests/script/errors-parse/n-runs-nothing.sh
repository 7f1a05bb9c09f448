echo "echo a; b=1; exit 3" > s
"$SH" -n s; echo $?
