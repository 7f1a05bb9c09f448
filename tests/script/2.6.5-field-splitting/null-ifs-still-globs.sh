touch f1 f2
IFS= x='f*'
echo $x
