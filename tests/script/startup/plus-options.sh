"$SH" -f +f -c 'case $- in *f*) echo on;; *) echo off;; esac'
