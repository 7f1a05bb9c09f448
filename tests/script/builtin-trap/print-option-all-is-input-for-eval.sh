trap 'echo hi' USR1
saved=$(trap -p)
trap '' USR1 TERM
eval "$saved"
trap
