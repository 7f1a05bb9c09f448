for i in a b; do echo $i; read x; echo $x; done >f <<E
1
2
E
cat f
