for w in a : '[:alpha:]' ':]'; do case $w in ["[:alpha:]"]) echo "$w";; esac; done
