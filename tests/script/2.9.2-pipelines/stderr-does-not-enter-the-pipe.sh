{ { echo err >&2; echo out; } | sed 's/^/piped /'; } 2>/dev/null
