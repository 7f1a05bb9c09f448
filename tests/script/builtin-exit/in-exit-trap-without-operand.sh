trap 'exit' EXIT
(exit 2)
exit 3
