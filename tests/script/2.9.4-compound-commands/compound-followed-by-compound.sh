if true; then echo a; fi; for i in b; do echo $i; done; { echo c; }; (echo d)
