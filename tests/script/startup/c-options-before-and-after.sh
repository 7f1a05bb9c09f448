"$SH" -e -c 'false; echo no'; echo $?
"$SH" -c -e 'false; echo no'; echo $?
"$SH" -ec 'false; echo no'; echo $?
"$SH" -ce 'false; echo no'; echo $?
