set -fu; "$SH" -c 'case $- in *f*|*u*) echo leaked;; *) echo clean;; esac'
