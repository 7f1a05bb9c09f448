for w in a '!' ^ b; do case $w in [a!^]) echo "$w";; esac; done
