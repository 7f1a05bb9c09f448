x='a b'
case $x in 'a b') echo whole;; esac
case $(echo c d) in 'c d') echo whole;; esac
case $((1+1)) in 2) echo two;; esac
case ~ in "$HOME") echo home;; esac
