f() { echo old; }
f
f() { echo new; }
f
