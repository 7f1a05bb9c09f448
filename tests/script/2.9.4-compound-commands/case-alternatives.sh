for i in a b c; do case $i in a|b) echo ab;; c | d) echo cd;; esac; done
