trap 'false' EXIT
(exit 5)
exit 4
