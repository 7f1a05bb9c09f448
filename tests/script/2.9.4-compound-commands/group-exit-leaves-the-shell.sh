"$SH" -c '{ exit 3; }; echo no'; echo $?
