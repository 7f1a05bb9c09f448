for i in 1 2; do
  x=$(echo $i)
  echo $x
done
