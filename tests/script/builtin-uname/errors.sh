PATH=/nowhere uname -x; echo $?
uname extra; echo $?
uname >/dev/full; echo $?
uname >&-; echo $?
