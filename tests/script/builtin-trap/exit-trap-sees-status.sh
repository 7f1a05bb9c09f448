trap 'echo "status $?"' EXIT
(exit 9)
exit 6
