x=$(sleep 5 >/dev/null & echo quick)
echo $x
