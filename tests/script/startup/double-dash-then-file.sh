echo 'echo $1' >./s
"$SH" -- ./s arg
