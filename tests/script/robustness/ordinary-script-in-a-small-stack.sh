(ulimit -s 128; "$SH" -c 'f() { for i in 1 2 3; do case $i in 2) echo "$(echo ${x:-$((1+1))})";; esac; done; }; f | cat')
