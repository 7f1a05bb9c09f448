printf 'b\na\n' >f
sort <f | sed s/^/-/ >g
cat g
