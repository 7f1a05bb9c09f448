trap 'echo once' EXIT
(echo sub)
(exit 2)
