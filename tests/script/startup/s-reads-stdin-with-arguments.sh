echo 'echo $# $1 $2' | "$SH" -s a 'b c'
