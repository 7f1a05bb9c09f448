x=$(
) ; echo "<$x>" $?
