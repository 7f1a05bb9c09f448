for w in a B 7 _ - .; do case $w in [a-zA-Z0-9_]) echo "$w";; esac; done
