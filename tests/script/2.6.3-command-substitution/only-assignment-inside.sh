x=$(y=1); echo "<$x>" $? "${y-unset}"
