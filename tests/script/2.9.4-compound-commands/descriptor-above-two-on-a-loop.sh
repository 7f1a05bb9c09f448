while read x <&3; do echo $x; read y && echo no; done 3<<E
1
2
E
