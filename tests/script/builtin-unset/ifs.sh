IFS=:
unset IFS
v='a b	c:d'
set -- $v
echo "$#"
