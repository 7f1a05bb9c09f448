for w in ']' a b; do case $w in [\]a]) echo "1 $w";; esac; done
for w in a - b c; do case $w in [a\-c]) echo "2 $w";; esac; done
for w in '!' a b; do case $w in [\!a]) echo "3 $w";; esac; done
for w in '\' a; do case $w in [\\]) echo "4 $w";; esac; done
