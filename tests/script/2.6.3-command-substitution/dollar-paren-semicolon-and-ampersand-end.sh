echo $(echo a;) $(echo b & wait)
