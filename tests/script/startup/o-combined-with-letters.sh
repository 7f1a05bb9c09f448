"$SH" -eo noglob -c 'case $- in *f*) case $- in *e*) echo both;; esac;; esac'
