set -f; set -u +f
case $- in *f*) echo f on;; *) echo f off;; esac
case $- in *u*) echo u on;; esac
