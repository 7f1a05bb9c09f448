for w in f o : a '['; do case $w in [[:foo:]]) echo "$w";; *) echo "no $w";; esac; done
