set -fuC; set +fuC
case $- in *f*|*u*|*C*) echo on;; *) echo off;; esac
