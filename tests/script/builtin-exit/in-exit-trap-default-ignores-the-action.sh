trap '(exit 1); exit' EXIT
(exit 2)
exit
