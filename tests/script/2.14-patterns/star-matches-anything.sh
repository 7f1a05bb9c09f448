for w in '' a abc '*' 'a b' '
'; do case $w in *) echo "yes";; esac; done
