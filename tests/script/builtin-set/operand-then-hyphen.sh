set a -f
echo "$# $2"
case $- in *f*) echo on ;; *) echo off ;; esac
