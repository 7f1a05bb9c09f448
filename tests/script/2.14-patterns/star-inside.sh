for w in ac abc abbbc acb xac; do case $w in a*c) echo "$w";; esac; done
