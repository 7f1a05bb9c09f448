f(a, b) { echo a; }
