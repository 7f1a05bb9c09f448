x=outer
f() { local x=$1; }
i=0; while [ $i -lt 200 ]; do f $i; i=$((i+1)); done; echo $x
