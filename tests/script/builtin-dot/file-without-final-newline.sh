printf 'echo a; echo b' >file
. ./file
