f() { set -f; }
f; case $- in *f*) echo stays;; esac
