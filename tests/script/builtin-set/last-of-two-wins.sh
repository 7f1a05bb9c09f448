set -f +f
case $- in *f*) echo on ;; *) echo off ;; esac
set +f -f
case $- in *f*) echo on ;; *) echo off ;; esac
