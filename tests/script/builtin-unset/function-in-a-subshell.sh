f() { echo function; }
(unset -f f; f 2>/dev/null || echo gone)
f
