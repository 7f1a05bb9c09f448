set -- -f +u
echo $# $1 $2; case $- in *f*) echo f;; *) echo no f;; esac
