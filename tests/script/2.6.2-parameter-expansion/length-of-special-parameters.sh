"$SH" -c 'false; echo ${#?} ${#0}' name
