set a b
{ set -f; set c; } | cat
echo $1 $#; case $- in *f*) echo leaked;; esac
