"$SH" -o noglob -o nounset -c 'case $- in *f*) case $- in *u*) echo both;; esac;; esac'
"$SH" -o noglob +o noglob -c 'case $- in *f*) echo on;; *) echo off;; esac'
