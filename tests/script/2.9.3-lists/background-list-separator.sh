true & true & echo both; wait
