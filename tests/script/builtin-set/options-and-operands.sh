set -fu a b
echo "$*"
case $- in *f*u* | *u*f*) echo on ;; esac
