for w in ab xab b abx; do case $w in *ab) echo "$w";; esac; done
