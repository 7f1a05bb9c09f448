if true; then echo a; else echo b; else echo c; fi
