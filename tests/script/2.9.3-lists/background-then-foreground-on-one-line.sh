sleep 0.1 & echo first; wait; echo second
