v='two words * ~'
export a=$v
echo "<$a>"
