case $- in *m*) echo on;; *) echo off;; esac
