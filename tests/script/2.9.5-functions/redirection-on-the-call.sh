f() { echo out; echo err >&2; }
f >o 2>e; cat o e
f 2>&1 | sort
