set -fo nounset
case $- in *f*) case $- in *u*) echo both;; esac;; esac
