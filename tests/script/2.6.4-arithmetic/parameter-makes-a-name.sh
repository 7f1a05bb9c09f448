foo1=10 i=1
echo $((foo$i)) $((foo$i*2)) $((foo$i=11)) $foo1
