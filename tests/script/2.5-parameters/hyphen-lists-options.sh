case $- in *e*) echo on;; *) echo off;; esac
set -e; case $- in *e*) echo on;; *) echo off;; esac
set +e -fu; case $- in *e*) echo on;; *) echo off;; esac
case $- in *f*u*|*u*f*) echo both;; esac
