for w in a b c d '' ab; do case $w in [abc]) echo "$w";; esac; done
