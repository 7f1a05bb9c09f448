f() { v=changed; set -f; cd /; echo out; }
v=same; x=$(f); echo $x $v; case $- in *f*) echo leaked;; esac; [ "$PWD" != / ] && echo same
