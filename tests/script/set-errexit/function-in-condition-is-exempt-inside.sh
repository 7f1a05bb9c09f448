set -e
f() { false; echo inside; }
if f; then echo then; fi
echo reached
