set -e
if case $- in *e*) true;; *) false;; esac; then echo on; fi
