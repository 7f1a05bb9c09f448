set -e
f() { false; echo inside; }
f && echo and
