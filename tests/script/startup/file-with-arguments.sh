echo 'echo "$0" $# "$2"' >s
"$SH" ./s a 'b c'
