v=var; f() { echo fun; }; set p1 p2; set -f
(echo $v $1 $#; f; case $- in *f*) echo noglob;; esac)
