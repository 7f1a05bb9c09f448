n=
echo ${n:-d} "<${n-d}>" "${n:+a}" "<${n+a}>"
echo ${n:=v}
