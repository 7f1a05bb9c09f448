for w in a - b; do case $w in [a-]) echo "1 $w";; esac; done
for w in a - b; do case $w in [-a]) echo "2 $w";; esac; done
for w in a - b; do case $w in [!-a]) echo "3 $w";; esac; done
