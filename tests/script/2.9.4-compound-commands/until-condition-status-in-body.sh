i=0; until "$SH" -c "exit $((3 - i))"; do echo $?; i=$((i+1)); done
