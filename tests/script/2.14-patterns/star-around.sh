for w in ab xabx xab abx axb; do case $w in *ab*) echo "$w";; esac; done
