f() { exec 3>f1; }
f; echo x >&3; cat f1
