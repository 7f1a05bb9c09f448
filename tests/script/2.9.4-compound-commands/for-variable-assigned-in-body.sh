for i in a b; do i=x$i; echo $i; done; echo $i
