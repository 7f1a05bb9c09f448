printf 'echo a # comment' >file
. ./file
