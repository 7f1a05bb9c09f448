(set -fu; set -o noclobber)
case $- in *f*|*u*|*C*) echo leaked;; *) echo kept;; esac
