{ false; } || { echo group; }
(exit 1) || (echo subshell)
if false; then :; fi && echo if
for i in; do :; done && echo for
