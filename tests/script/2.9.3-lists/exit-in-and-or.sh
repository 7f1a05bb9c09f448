"$SH" -c 'true && exit 4; echo no'; echo $?
"$SH" -c 'false || exit 5; echo no'; echo $?
