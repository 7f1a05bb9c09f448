for w in a 5 _ -; do case $w in [_[:digit:]a]) echo "$w";; esac; done
for w in a 5 A .; do case $w in [[:upper:][:digit:]]) echo "$w";; esac; done
