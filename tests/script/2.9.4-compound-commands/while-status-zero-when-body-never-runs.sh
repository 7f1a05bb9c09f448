"$SH" -c 'exit 3'
while false; do :; done; echo $?
