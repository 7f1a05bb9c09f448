"$SH" -c -- 'echo $0' name
