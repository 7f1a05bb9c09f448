p=. q=.
i=0
while [ $i -lt 60 ]; do p=$p/a q=$q/[a]; i=$((i+1)); done
mkdir -p $p
[ "$(echo $q)" = "$p" ] && echo same
