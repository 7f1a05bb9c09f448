exec 2>/dev/null
set -xv
set -
case $- in *x* | *v*) echo on ;; *) echo off ;; esac
