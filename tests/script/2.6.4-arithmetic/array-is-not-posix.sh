echo $((a[1]))
