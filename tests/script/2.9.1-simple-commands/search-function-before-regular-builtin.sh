true() { echo function; }
true; command true && echo builtin
unset -f true
true && echo again
