for a in '' a ' ' -n -z ! '(' ')' = -f - -- 0; do test "$a"; echo "$a $?"; done
