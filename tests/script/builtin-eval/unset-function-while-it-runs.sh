f() { eval 'unset -f f'; echo still; }
f
