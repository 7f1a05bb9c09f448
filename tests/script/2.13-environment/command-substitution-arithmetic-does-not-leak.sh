n=1; x=$(echo $((n += 5))); echo $x $n
