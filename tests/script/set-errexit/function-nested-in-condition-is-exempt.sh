set -e
f() { g; echo f; }
g() { false; echo g; }
if f; then echo then; fi
