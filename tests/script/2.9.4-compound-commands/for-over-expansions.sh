x='1 2'; touch f1 f2
for i in $x "$x" f* $(echo p q) $((1+2)); do echo "<$i>"; done
