echo 'echo "$?"' >file
(exit 5)
. ./file
