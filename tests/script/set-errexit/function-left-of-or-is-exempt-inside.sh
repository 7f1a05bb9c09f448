set -e
f() { false; echo inside; return 1; }
f || echo or
