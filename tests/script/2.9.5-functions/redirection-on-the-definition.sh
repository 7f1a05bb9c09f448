f() { echo out; } >f1
f; f; cat f1
