trap 'echo "x y"; echo '"'z'" USR1
saved=$(trap)
trap - USR1
eval "$saved"
kill -USR1 $$
