set -e
f() { false; echo inside; }
f || :
f
echo not reached
