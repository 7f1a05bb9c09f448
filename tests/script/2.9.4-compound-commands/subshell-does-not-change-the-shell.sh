a=1
(a=2; cd /; set -f; echo $a)
echo $a; case $- in *f*) echo leaked;; esac
[ "$PWD" != / ] && echo same directory
