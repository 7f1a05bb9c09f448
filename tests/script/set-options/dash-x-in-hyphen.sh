{ set -x; case $- in *x*) r=on;; esac; set +x; } 2>/dev/null; echo $r
