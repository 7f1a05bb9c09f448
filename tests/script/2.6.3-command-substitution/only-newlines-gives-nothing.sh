x=$(printf '\n\n\n')
echo "<$x>"
