x=$(exec 1>f; echo hidden)
echo "<$x>"; cat f
