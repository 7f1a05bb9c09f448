set -f -u
saved=$(set +o)
set +f +u -C
eval "$saved"
case $- in *f*) case $- in *u*) case $- in *C*) echo C;; *) echo restored;; esac;; esac;; esac
