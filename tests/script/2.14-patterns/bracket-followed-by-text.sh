for w in a1 b1 c1 a2; do case $w in [ab]1) echo "$w";; esac; done
case 'a]' in [a]]) echo yes;; esac
