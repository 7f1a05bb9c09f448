for w in '*' '?' '[' '$' a; do case $w in [*?[]) echo "$w";; esac; done
