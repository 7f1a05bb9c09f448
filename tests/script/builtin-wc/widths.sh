# as wide as the sum of the sizes; 7 where a size is not known
i=0
while [ $i -lt 3000 ]; do echo "$i"; i=$((i + 1)); done >f
wc f
wc <f
wc -lc f
wc -l f
wc f f
echo a | wc
echo a | wc -l
echo a | wc -l -c
echo a | wc - f
wc -l /dev/null
wc -lc /dev/null
x=$(wc f)
echo "$x"
