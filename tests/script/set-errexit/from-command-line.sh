"$SH" -e -c 'false; echo no'; echo $?
"$SH" -ec 'echo a; false; echo no'; echo $?
