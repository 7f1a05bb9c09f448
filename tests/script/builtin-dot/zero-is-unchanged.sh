echo 'echo "${0##*/}"' >file
. ./file
