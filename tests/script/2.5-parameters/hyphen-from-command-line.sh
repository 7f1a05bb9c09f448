"$SH" -euf -c 'for o in e u f x; do case $- in *$o*) echo $o;; esac; done'
