if (( (1 + 2) == (3) )); then echo no; fi
