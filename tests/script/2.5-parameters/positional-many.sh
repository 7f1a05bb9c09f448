set -- $(i=0; while [ $i -lt 300 ]; do i=$((i+1)); echo $i; done)
echo $# ${1} ${99} ${100} ${300}
