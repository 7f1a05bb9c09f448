"$SH" -c "readonly a='x y' b=\"it's\"; readonly -p" >list
"$SH" -c '. ./list; echo "$a $b"; a=1; echo not reached' 2>/dev/null
