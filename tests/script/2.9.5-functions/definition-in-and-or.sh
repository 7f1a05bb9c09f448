true && f() { echo and; }
f
