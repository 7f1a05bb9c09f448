set -o noglob -o nounset
case $- in *f*u* | *u*f*) echo on ;; esac
set +o noglob +o nounset
case $- in *f* | *u*) echo on ;; *) echo off ;; esac
