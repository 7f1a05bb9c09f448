f() { return 5; }
f
command eval 'echo "$?"'
