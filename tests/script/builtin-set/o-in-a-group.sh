set -fo nounset
case $- in *f*u* | *u*f*) echo on ;; esac
set -eo noglob a b
echo "$*"
