{ echo group; } > f & wait; cat f
(echo subshell) > f & wait; cat f
