echo 'false; echo no' >s
"$SH" -e s; echo $?
"$SH" -o errexit s; echo $?
