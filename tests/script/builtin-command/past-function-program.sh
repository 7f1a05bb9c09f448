expr() { echo function; }
command expr 1 + 1
