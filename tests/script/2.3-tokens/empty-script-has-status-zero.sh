: > s
"$SH" s; echo $?
"$SH" -c ''; echo $?
