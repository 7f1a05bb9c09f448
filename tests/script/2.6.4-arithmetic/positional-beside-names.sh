set -- 08 8
(echo $(($1)))
echo $(($2))
