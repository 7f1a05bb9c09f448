echo data | { sh -c 'read x; echo "[$x]"' & wait; }
