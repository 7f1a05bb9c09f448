set -of nounset
case $- in *f*u* | *u*f*) echo on ;; esac
