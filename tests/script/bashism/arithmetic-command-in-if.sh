if (( 1 > 2 )); then echo no; fi
