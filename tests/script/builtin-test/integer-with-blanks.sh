[ ' 1' -eq '1 ' ]; echo $?
[ "$(printf '1\n2' | wc -l)" -eq 1 ]; echo $?
