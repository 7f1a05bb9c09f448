f() { if return 4; then echo "not reached"; fi; echo "not reached"; }
f
echo "status $?"
