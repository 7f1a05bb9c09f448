a=1
(unset a; echo "${a-unset}")
echo "$a"
x=$(unset a; echo "${a-unset}")
echo "$x $a"
