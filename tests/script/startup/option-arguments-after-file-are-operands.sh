echo 'echo "<$1>" "<$2>"' >s
"$SH" s -e -x
