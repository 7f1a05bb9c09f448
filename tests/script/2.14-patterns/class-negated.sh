for w in a 1 -; do case $w in [![:digit:]]) echo "$w";; esac; done
