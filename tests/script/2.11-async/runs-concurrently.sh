sleep 0.3 & echo first; wait; echo second
