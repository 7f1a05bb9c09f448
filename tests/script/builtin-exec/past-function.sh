expr() { echo function; }
exec expr 3
