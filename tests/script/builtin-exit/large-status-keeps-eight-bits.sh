"$SH" -c 'exit 256'; echo $?
"$SH" -c 'exit 257'; echo $?
"$SH" -c 'exit 511'; echo $?
