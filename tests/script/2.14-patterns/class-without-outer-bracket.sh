for w in a l p x :; do case $w in [:alpha:]) echo "$w";; esac; done
