for w in ab abc a ba b; do case $w in ab*) echo "$w";; esac; done
