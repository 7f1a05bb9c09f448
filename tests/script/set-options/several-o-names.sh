set -o errexit -o nounset +o nounset
case $- in *u*) echo u;; *) echo no u;; esac
case $- in *e*) echo e;; esac
