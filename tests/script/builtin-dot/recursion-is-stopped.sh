echo '. ./file' >file
"$SH" -c '. ./file' 2>/dev/null
[ $? -ne 0 ] && echo stopped
