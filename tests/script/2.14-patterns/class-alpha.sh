for w in a Z 0 _ ' '; do case $w in [[:alpha:]]) echo "$w";; esac; done
