set -fu -C
case $-$-$- in *f*u*C*) echo on;; *C*f*u*) echo on;; *) case $- in *f*) case $- in *u*) case $- in *C*) echo on;; esac;; esac;; esac;; esac
