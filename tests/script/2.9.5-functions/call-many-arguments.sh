f() { echo $# ${10} ${1000}; }
f $(i=0; while [ $i -lt 1000 ]; do i=$((i+1)); echo $i; done)
