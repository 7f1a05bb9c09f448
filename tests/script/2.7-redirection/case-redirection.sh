case x in x) echo match;; esac >f
cat f
