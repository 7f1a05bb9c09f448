echo data | { { read x; echo "<$x>" $?; } & wait; read y; echo "$y"; }
