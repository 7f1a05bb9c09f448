"$SH" -c 'exit -1'; echo $?
