f() { if [ $1 -le 0 ]; then echo 0; else echo $(( $(f $(($1 - 1))) + 1 )); fi; }
f 15
