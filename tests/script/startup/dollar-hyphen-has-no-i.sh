case $- in *i*) echo i;; *) echo none;; esac
