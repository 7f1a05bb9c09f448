trap -p INT TERM
