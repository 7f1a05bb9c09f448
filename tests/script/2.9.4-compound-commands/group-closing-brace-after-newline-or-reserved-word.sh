{ if true; then echo a; fi }
{ (echo b) }
{ { echo c; } }
