touch f1 f2 g1
x='f* g*'
echo $x
