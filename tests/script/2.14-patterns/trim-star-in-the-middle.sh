x=axxbxxb
echo ${x#a*b} "<${x##a*b}>" ${x%b*} ${x%%x*b} ${x##*x}
