readonly a=1
b=2
command unset a b
echo "$a ${b-unset}"
