f() { set -f; }; f
case $- in *f*) echo on;; esac
