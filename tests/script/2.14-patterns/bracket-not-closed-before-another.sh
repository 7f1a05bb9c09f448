case '[ab' in '['[ab]b) echo 1;; esac
p='[a[b]'
for w in a '[' b '[ab'; do case $w in $p) echo "$w";; esac; done
