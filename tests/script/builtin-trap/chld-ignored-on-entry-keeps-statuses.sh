trap '' CHLD
"$SH" -c 'sh -c "exit 3"; echo $?; x=$(sh -c "exit 4"); echo $?'
