false | true; echo $?
true | false; echo $?
"$SH" -c 'exit 3' | "$SH" -c 'exit 4'; echo $?
