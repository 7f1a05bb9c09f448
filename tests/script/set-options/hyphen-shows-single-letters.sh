set -abCfu
for o in a b C f u e x; do case $- in *$o*) printf %s $o;; esac; done; echo
