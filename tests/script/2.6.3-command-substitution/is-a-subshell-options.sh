x=$(set -f; echo $-)
case $- in *f*) echo leaked;; *) echo kept;; esac
