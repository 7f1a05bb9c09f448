for w in a b x '!'; do case $w in [!ab]) echo "$w";; esac; done
