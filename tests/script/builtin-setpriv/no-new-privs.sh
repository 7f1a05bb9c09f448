grep NoNewPrivs /proc/self/status
setpriv --no-new-privs grep NoNewPrivs /proc/self/status
setpriv --nnp grep NoNewPrivs /proc/self/status
grep NoNewPrivs /proc/self/status
