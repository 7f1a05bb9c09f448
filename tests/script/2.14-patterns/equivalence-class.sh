for w in a b e; do case $w in [[=a=]b]) echo "$w";; esac; done
