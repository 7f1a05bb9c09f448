for i in 1; do echo a; done; if true; then echo b; fi
