{ a=1; set -f; cd /; }
echo $a $PWD; case $- in *f*) echo noglob;; esac
