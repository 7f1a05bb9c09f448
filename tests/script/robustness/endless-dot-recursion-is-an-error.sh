echo '. ./d' >d
"$SH" -c '. ./d; echo no' 2>err; s=$?
[ $s -ne 0 ] && [ $s -lt 126 ] && [ -s err ] && echo failed
