for w in '' a ab; do case $w in ?*) echo "<$w>";; *) echo "null";; esac; done
