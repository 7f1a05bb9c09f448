touch a1 a2
p='a*'
echo $p "$p" ${p} x$p
