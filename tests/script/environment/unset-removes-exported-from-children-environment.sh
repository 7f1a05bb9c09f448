export a=1; env | grep -c '^a='; unset a; env | grep -c '^a='
