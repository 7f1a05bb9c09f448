"$SH" ./no_such_script 2>/dev/null; echo $?
