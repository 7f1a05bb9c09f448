echo 'echo a' >file
. -- ./file
