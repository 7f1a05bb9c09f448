set -u -f -C
saved=$(set +o)
set +u +f +C
eval "$saved"
case $- in *C*f*u* | *f*u*C* | *u*f*C* | *f*C*u* | *u*C*f* | *C*u*f*) echo all ;; *) echo "$-" ;; esac
