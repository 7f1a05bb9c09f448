a() { b; }
b() { echo b; }
a
