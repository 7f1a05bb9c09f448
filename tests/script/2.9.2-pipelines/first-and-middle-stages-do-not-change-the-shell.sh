f() { echo f; }
{ unset -f f; } | cat
f
