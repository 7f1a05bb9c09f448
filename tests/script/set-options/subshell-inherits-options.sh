set -fu
(case $- in *f*) echo f;; esac)
x=$(case $- in *u*) echo u;; esac); echo $x
