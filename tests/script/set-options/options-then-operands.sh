set -f a b
echo $# $1; case $- in *f*) echo f;; esac
