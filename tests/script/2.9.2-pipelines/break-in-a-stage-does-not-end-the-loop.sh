for i in 1 2; do
  echo $i | { read x; echo "<$x>"; }
done
