x='a b'
case $x in 'a b') echo whole;; a) echo split;; esac
