case c in $(echo a >>f; echo a)) ;; $(echo b >>f; echo b)) ;; c) ;; esac
cat f
