for w in a c f g A 3; do case $w in [a-f]) echo "$w";; esac; done
for w in 0 5 9 a; do case $w in [0-9]) echo "$w";; esac; done
