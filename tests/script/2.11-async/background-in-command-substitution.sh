x=$(echo a & wait; echo b); echo $x
