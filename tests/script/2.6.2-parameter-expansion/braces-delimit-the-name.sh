a=1 ab=2
echo ${a}b $ab ${ab}${a}
