echo 'false; echo no' >s
"$SH" -eu s; echo $?
