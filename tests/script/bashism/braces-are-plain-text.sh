echo {a,b} {1..3}
