i=0; mkdir d
while [ $i -lt 2000 ]; do : >d/f$i; i=$((i+1)); done
set -- d/*; echo $# $1 $2000
set -- d/f1???; echo $#
echo d/f[12]99?
