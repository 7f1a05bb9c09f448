if false; then echo a; elif true; echo b; fi
