"$SH" -c 'shift; echo $0 $1' name a b
