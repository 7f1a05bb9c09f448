head -x
echo "$?"
head -n
echo "$?"
head -n x
echo "$?"
head -c 1y f
echo "$?"
head -n --1
echo "$?"
head -n 99999999999999999999999
echo "$?"
head -n 20Z
echo "$?"
head --lines=abc
echo "$?"
head --unknown
echo "$?"
