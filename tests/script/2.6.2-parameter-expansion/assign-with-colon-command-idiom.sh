unset a; b=kept
: "${a:=one}" "${b:=two}"
echo $a $b
