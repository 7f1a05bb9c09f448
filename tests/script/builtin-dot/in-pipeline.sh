echo 'echo b; echo a' >file
. ./file | sort
