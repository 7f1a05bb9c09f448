if true; then echo a; elif echo no; then echo no; fi
